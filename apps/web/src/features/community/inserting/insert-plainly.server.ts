import type { ServerLoadEvent } from '@sveltejs/kit';
import type { Html } from '#api/html';
import { articleLink } from '#features/community/inserting/article-link.ts';
import { articlesToInsert } from '#features/community/inserting/articles-to-insert.server.ts';
import InsertPlainly from '#features/community/inserting/InsertPlainly.svelte';
import { still } from '#frame/still/still.server.ts';

/** Finding an article without script: `?article=router` shows what was found, `&take=12` puts one of these into the text. */
export interface Inserting {
  /** Of the thread: by it is told what its readers can open. */
  readonly space: string;
  /** What is written: the answer, or a comment by what it is about. */
  readonly into: { readonly [written: string]: { readonly form: Html; /** What was taken, as it stands in the text. */ readonly link: string } };
}

export async function insertPlainly(event: ServerLoadEvent, space: string): Promise<Inserting> {
  const { searchParams, origin } = event.url;
  const words = searchParams.get('article') ?? '';
  const found = await articlesToInsert(event, words, space);
  const taken = found.find(({ id }) => id === searchParams.get('take'));
  const about = searchParams.get('comment');
  const form = still(event, InsertPlainly, {
    field: about ? `body-${about}` : 'body',
    anchor: about ? `write-comment-${about}` : 'write',
    rest: [...searchParams].filter(([name]) => !['article', 'take', 'quote'].includes(name)),
    words,
    found,
  });
  return { space, into: { [about ?? 'answer']: { form, link: taken ? articleLink(taken, origin) : '' } } };
}

/** What was begun of an answer, and the article behind it. */
export function withArticle(draft: string, { into }: Inserting): string {
  const link = into['answer']?.link;
  return link ? [draft.trimEnd(), link].filter(Boolean).join('\n\n') : draft;
}
