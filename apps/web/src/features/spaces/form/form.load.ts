import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { questionFormDocument, saveFormFieldDocument } from '#features/spaces/form/form.graphql.ts';
import { mostChoices } from '#features/spaces/form/rows.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadForm(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { space, questionForm } = await ask(event, questionFormDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!questionForm) notAllowed({ message: m.web_form_not_allowed(), needs: ['staffOfSpace', 'manager'] });
  return { space, form: questionForm };
}

/** Without a key in the address it is a new one. */
export async function loadFormField(event: ServerLoadEvent) {
  const { space, form } = await loadForm(event);
  const key = event.params['key'];
  const field = form.fields.find((one) => one.key === key) ?? null;
  if (key !== undefined && !field) notFound();
  const asked = form.fields.filter(({ retired }) => !retired);
  const position = field && !field.retired ? asked.indexOf(field) + 1 : asked.length + 1;
  return { space, version: form.version, field, position, places: asked.length + (field && !field.retired ? 0 : 1) };
}

export const saveFormField = asForm({
  name: 'default',
  document: saveFormFieldDocument,
  variables: (fields, event) => ({
    input: {
      space: event.params['slug'] ?? '',
      version: fields.integer('version'),
      key: event.params['key'] ?? null,
      kind: fields.choice('kind', ['CHOICE', 'TEXT']),
      required: fields.checked('required'),
      retired: fields.checked('retired'),
      position: fields.integer('position'),
      words: [
        { language: 'HE' as const, name: fields.text('nameHe').trim(), hint: fields.optional('hintHe') },
        { language: 'EN' as const, name: fields.text('nameEn').trim(), hint: fields.optional('hintEn') },
      ],
      choices: fields.text('kind') === 'TEXT' ? [] : choicesIn(fields),
    },
  }),
  done: (_success, _fields, event) => redirect(303, local(`/spaces/${event.params['slug'] ?? ''}/form`)),
});

/** Those that are offered, row by row. A row that is empty is none. */
function choicesIn(fields: Fields) {
  const rows = Array.from({ length: mostChoices }, (_, row) => ({
    key: fields.optional(`key${row}`),
    isOffered: fields.checked(`offered${row}`),
    words: [
      { language: 'HE' as const, name: fields.text(`he${row}`).trim() },
      { language: 'EN' as const, name: fields.text(`en${row}`).trim() },
    ].filter(({ name }) => name !== ''),
  }));
  return rows.filter(({ isOffered, words }) => isOffered && words.length > 0).map(({ key, words }) => ({ key, words }));
}
