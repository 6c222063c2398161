import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import {
  type ContentRule,
  contentRulesDocument,
  previewContentRuleDocument,
  removeContentRuleDocument,
  saveContentRuleDocument,
} from '#features/administration/content-rules/content-rules.graphql.ts';
import { acts, kinds, languages } from '#features/administration/content-rules/rule-words.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';

/** `?edit=12` opens the form of one. */
export async function loadContentRules(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { searchParams } = event.url;
  const { contentRules } = await ask(event, contentRulesDocument, { after: searchParams.get('after') });
  return {
    rules: contentRules.nodes,
    pageInfo: contentRules.pageInfo,
    edited: contentRules.nodes.find(({ id }) => id === searchParams.get('edit')) ?? null,
  };
}

function chosen<Value extends string>(names: Readonly<Record<Value, unknown>>, typed: string): Value | null {
  return Object.hasOwn(names, typed) ? (typed as Value) : null;
}

function ruleIn(fields: Fields) {
  return {
    kind: chosen<ContentRule['kind']>(kinds, fields.text('kind')) ?? 'WORDS',
    pattern: fields.text('pattern'),
    language: chosen(languages, fields.text('language')),
    act: chosen<ContentRule['act']>(acts, fields.text('act')) ?? 'HOLD',
  };
}

/** What it would have found, shown beside what was typed. */
export const preview = asForm({
  name: 'save',
  document: previewContentRuleDocument,
  variables: (fields) => ({ rule: ruleIn(fields) }),
  done: (preview, fields) => ({ form: 'preview', about: '', typed: fields.typed(), preview }),
});

export const save = asForm({
  name: 'save',
  document: saveContentRuleDocument,
  variables: (fields) => ({ input: { id: fields.text('id') || null, version: Number(fields.text('version')) || null, rule: ruleIn(fields) } }),
  done: (rule, _fields, { url }) => redirect(303, `${url.pathname}#rule-${rule.id}`),
});

export const remove = asForm({
  name: 'remove',
  document: removeContentRuleDocument,
  variables: (fields) => ({ input: { id: fields.text('about') } }),
  done: (_rule, _fields, { url }) => redirect(303, `${url.pathname}#rules`),
});
