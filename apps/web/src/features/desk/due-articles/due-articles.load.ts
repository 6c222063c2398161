import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import { dueArticlesDocument } from '#features/desk/due-articles/due-articles.graphql.ts';
import DueRows from '#features/desk/due-articles/DueRows.svelte';
import { verifyArticleDocument } from '#features/knowledge/article/upkeep.graphql.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadDueArticles(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'KEEP_ARTICLE', need: 'reviewerOfSpace', message: m.web_knowledge_due_not_allowed() });
  const { searchParams } = event.url;
  const space = searchParams.get('space') ?? '';
  const mine = searchParams.get('mine') === 'yes';
  const { viewer, dueArticles } = await ask(event, dueArticlesDocument, { space: space || null, mine, after: searchParams.get('after') });
  const spaces = new Map([...(viewer?.staffSpaces ?? []), ...(viewer?.reviewerSpaces ?? [])].map((one) => [one.slug, one]));
  return {
    space,
    mine,
    spaces: [...spaces.values()],
    isEmpty: dueArticles.nodes.length === 0,
    queue: still(event, DueRows, { due: dueArticles.nodes }),
    pageInfo: dueArticles.pageInfo,
  };
}

/** Still true, with one tap. */
export const verify = asForm({
  name: 'verify',
  document: verifyArticleDocument,
  variables: (fields) => ({ input: { articleId: fields.text('articleId') } }),
  done: (_article, _fields, event) => stay(event, 'main'),
});
