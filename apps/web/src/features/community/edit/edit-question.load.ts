import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { editQuestionDocument, questionToEditDocument } from '#features/community/edit/edit.graphql.ts';
import { typedFields } from '#features/community/form/typed-fields.ts';
import { withRetired } from '#features/community/form/with-retired.ts';
import { questionPath } from '#features/community/question-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadEditQuestion(event: ServerLoadEvent) {
  const { question } = await ask(event, questionToEditDocument, { id: event.params['id'] ?? '' });
  if (!question) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const can = new Set<string>(question.viewerCan);
  const all = can.has('EDIT');
  const may = { body: all, title: all || can.has('EDIT_TITLE'), tags: all || can.has('EDIT_TAGS') };
  if (!may.title && !may.tags) notAllowed({ message: m.web_community_edit_not_allowed(), needs: ['asker', 'staffOfSpace'] });
  return {
    may,
    path: questionPath(question),
    title: question.title,
    body: question.body.markdown,
    tags: question.tags.map(({ slug }) => slug).join(', '),
    space: question.space.slug,
    form: withRetired(question.space.questionForm, question.fields),
    fields: Object.fromEntries(question.fields.map(({ key, value }) => [key, value])),
  };
}

export const editQuestion = asForm({
  name: 'default',
  document: editQuestionDocument,
  variables: (fields, event) => ({
    input: {
      questionId: event.params['id'] ?? '',
      title: fields.text('title').trim(),
      body: fields.text('body'),
      base: fields.optional('base'),
      baseTitle: fields.optional('baseTitle'),
      baseTags: fields.words('baseTags'),
      tags: fields.words('tags'),
      ...(fields.checked('space') && { fields: typedFields(fields.typed(), fields.text('space')) }),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (question) => redirect(303, local(questionPath(question))),
});
