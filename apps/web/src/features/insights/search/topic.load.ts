import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { asForm, perform } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { door } from '#features/insights/search/insights.load.ts';
import { closeTopicDocument, reopenTopicDocument, takeUpTopicDocument, topicDocument } from '#features/insights/search/topic.graphql.ts';
import TopicFacts from '#features/insights/search/TopicFacts.svelte';
import { draftArticleDocument } from '#features/knowledge/begin/begin.graphql.ts';
import { still } from '#frame/still/still.server.ts';
import { local } from '#words/local';

const languages = ['HE', 'EN'] as const;

export async function loadTopic(event: ServerLoadEvent) {
  await comeIn(event, { ...door, message: door.message() });
  const { searchTopic, spaces, viewer } = await ask(event, topicDocument, { id: event.params['id'] ?? '' });
  if (!searchTopic) notFound();
  const { topic, wordings } = searchTopic;
  return {
    topic,
    facts: still(event, TopicFacts, { details: searchTopic }),
    spaces: spaces.filter(({ viewerCan }) => viewerCan.includes('WRITE_ARTICLE')).map(({ slug, name }) => ({ slug, name })),
    language: wordings[0]?.language ?? viewer?.language ?? 'HE',
    handle: viewer?.account.handle ?? '',
  };
}

const seenAgain = ({ url }: RequestEvent): never => redirect(303, url.pathname);

const takeUp = asForm({
  name: 'takeUp',
  document: takeUpTopicDocument,
  variables: (fields, event) => ({
    input: { topicId: event.params['id'] ?? '', title: fields.text('title').trim(), owner: fields.optional('owner'), articleId: null },
  }),
  done: (_topic, _fields, event) => seenAgain(event),
});

/** Begins an article under the title of the topic; whoever begins it sees to the topic. */
async function draft(event: RequestEvent) {
  const fields = new Fields(await formOf(event));
  const title = fields.text('title').trim();
  const begun = {
    name: 'draft',
    document: draftArticleDocument,
    variables: () => ({
      input: { space: fields.text('space'), language: fields.choice('language', languages), title, idempotencyKey: fields.optional('idempotencyKey') },
    }),
    done: ({ article }: { article: { id: string } }) => perform(binding(article.id), event, fields),
  };
  const binding = (articleId: string) => ({
    name: 'draft',
    document: takeUpTopicDocument,
    variables: () => ({ input: { topicId: event.params['id'] ?? '', title, owner: null, articleId } }),
    done: () => redirect(303, local(`/a/${articleId}/edit`)),
  });
  return perform(begun, event, fields);
}

const closeTopic = asForm({
  name: 'close',
  document: closeTopicDocument,
  variables: (_fields, event) => ({ input: { topicId: event.params['id'] ?? '' } }),
  done: (_topic, _fields, event) => seenAgain(event),
});

const reopenTopic = asForm({
  name: 'reopen',
  document: reopenTopicDocument,
  variables: (_fields, event) => ({ input: { topicId: event.params['id'] ?? '' } }),
  done: (_topic, _fields, event) => seenAgain(event),
});

export const topicActions = { takeUp, draft, close: closeTopic, reopen: reopenTopic };
