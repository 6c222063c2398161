import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import QuestionRows from '#features/community/QuestionRows.svelte';
import { chosenIn } from '#features/community/questions/chosen.ts';
import { questionsDocument } from '#features/community/questions/questions.graphql.ts';
import { viewOf } from '#features/community/questions/views.ts';
import { signInFor } from '#frame/next.ts';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadQuestions(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const view = viewOf(searchParams.get('view'));
  if (view.own && !event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));

  const chosen = chosenIn(searchParams);
  const {
    questions,
    space: place,
    spaces,
    tags,
  } = await ask(event, questionsDocument, {
    filter: {
      view: view.view,
      ...(chosen.state && { state: chosen.state }),
      ...(chosen.space && { space: chosen.space }),
      ...(chosen.tag && { tags: [chosen.tag] }),
      ...(chosen.language && { language: chosen.language }),
      ...(chosen.fields.length > 0 && { fields: [...chosen.fields] }),
    },
    space: chosen.space,
    inSpace: chosen.space !== '',
    orderBy: view.orderBy,
    after: searchParams.get('after'),
  });
  const { tag, space } = chosen;
  const questionsFeed = { path: '/feeds/questions.atom', title: m.web_reading_feed_questions() };
  const feed = tag && !space ? { path: `/feeds/tags/${encodeURIComponent(tag)}.atom`, title: m.web_reading_feed_tag({ tag }) } : questionsFeed;
  tellHead(event, { title: m.web_frame_questions(), description: m.web_community_questions_description(), feed });
  return {
    feed,
    view: view.name,
    chosen,
    spaces,
    /** What the list of one space can be filtered by beside. */
    form: place?.questionForm.filter(({ kind }) => kind === 'CHOICE') ?? [],
    tags: tags.nodes.map(({ slug }) => slug),
    isEmpty: questions.nodes.length === 0,
    rows: still(event, QuestionRows, { questions: questions.nodes }),
    pageInfo: questions.pageInfo,
  };
}
