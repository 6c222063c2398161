import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask as askApi } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { askPageDocument, askQuestionDocument } from '#features/community/ask/ask.graphql.ts';
import { typedFields } from '#features/community/form/typed-fields.ts';
import { warned } from '#features/community/personal-data/warned.server.ts';
import { questionPath } from '#features/community/question-path.ts';
import { local } from '#words/local';

const longestTitle = 150;

/** The form begins with what the address brings (a search, another question), else with the draft. */
export async function loadAsk(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const { spaces, permission, viewer } = await askApi(event, askPageDocument, { signedIn: event.locals.hasSession });
  const draft = viewer?.drafts.find(({ place }) => place === 'ask');
  const space = searchParams.get('space') ?? draft?.space ?? '';
  return {
    spaces,
    isSignedIn: Boolean(viewer),
    /** Why this reader cannot ask now; null when they can. */
    refusal: permission && !permission.allowed ? permission.sentence : null,
    begun: {
      title: searchParams.get('title')?.trim().slice(0, longestTitle) ?? draft?.title ?? '',
      body: draft?.body ?? '',
      tags: draft?.tags.join(', ') ?? '',
      space: spaces.some(({ slug }) => slug === space) ? space : '',
    },
  };
}

export const askQuestion = warned(
  'default',
  asForm({
    name: 'default',
    document: askQuestionDocument,
    variables: (fields) => ({
      input: {
        title: fields.text('title').trim(),
        body: fields.text('body'),
        space: fields.text('space'),
        tags: fields.words('tags'),
        nameHidden: fields.checked('nameHidden'),
        urgent: fields.checked('urgent'),
        urgentReason: fields.optional('urgentReason'),
        fields: typedFields(fields.typed(), fields.text('space')),
        idempotencyKey: fields.optional('idempotencyKey'),
      },
    }),
    done: (question) => redirect(303, local(questionPath(question))),
  }),
);
