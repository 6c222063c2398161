import { escaped } from '#features/community/thread/quotation.ts';
import type { InsertableArticle } from '#features/community/inserting/inserting.graphql.ts';
import { local } from '#words/local';

/** An article as a text links it: its title, and the address that stays whatever it is called later. */
export function articleLink({ id, title }: Pick<InsertableArticle, 'id' | 'title'>, origin: string): string {
  return `[${escaped(title.map(({ text }) => text).join(''))}](${origin}${local(`/a/${id}`)})`;
}
