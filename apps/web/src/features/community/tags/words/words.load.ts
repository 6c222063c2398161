import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { longestWord } from '#features/community/tags/longest-word.ts';
import { tagPath } from '#features/community/tags/tag-path.ts';
import {
  addTagSynonymDocument,
  mergeTagsDocument,
  removeTagSynonymDocument,
  renameTagDocument,
  undoTagMergeDocument,
  wordsOfTagDocument,
} from '#features/community/tags/words/words.graphql.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadWords(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const slug = event.params['slug'] ?? '';
  const into = (event.url.searchParams.get('into') ?? '').trim().slice(0, longestWord);
  if (slug.length > longestWord) notFound();
  const { tag, tagMerge } = await ask(event, wordsOfTagDocument, { slug, into: into || slug, merging: into !== '' });
  if (!tag) notFound();
  unlessAllowed(tag.permissions[0]);
  const problem = into !== '' && !tagMerge ? m.web_tags_merge_unknown() : null;
  return { word: tag.tag.slug, synonyms: tag.synonyms, merges: tag.merges, into, preview: tagMerge ?? null, problem };
}

const thisTag = (event: RequestEvent): string => event.params['slug'] ?? '';
const toWords = ({ tag }: { tag: { slug: string } }): never => redirect(303, `${local(tagPath(tag.slug))}/words`);

export const rename = asForm({
  name: 'rename',
  document: renameTagDocument,
  variables: (fields, event) => ({ input: { tag: thisTag(event), word: fields.text('word') } }),
  done: toWords,
});

export const addSynonym = asForm({
  name: 'addSynonym',
  document: addTagSynonymDocument,
  variables: (fields, event) => ({ input: { tag: thisTag(event), word: fields.text('word') } }),
  done: toWords,
});

export const removeSynonym = asForm({
  name: 'removeSynonym',
  document: removeTagSynonymDocument,
  variables: (fields, event) => ({ input: { tag: thisTag(event), word: fields.text('word') } }),
  done: toWords,
});

export const merge = asForm({
  name: 'merge',
  document: mergeTagsDocument,
  variables: (fields, event) => ({ input: { from: thisTag(event), into: fields.text('into') } }),
  done: ({ tag }) => redirect(303, local(tagPath(tag.slug))),
});

export const undoMerge = asForm({
  name: 'undoMerge',
  document: undoTagMergeDocument,
  variables: (fields) => ({ input: { word: fields.text('word') } }),
  done: ({ tag }) => redirect(303, local(tagPath(tag.slug))),
});
