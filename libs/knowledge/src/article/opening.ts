import { personalDataIn } from '@kehila/platform';
import { staffTextOf } from '../revision/staff-parts';
import type { ArticleOpening } from './graphql/article-opening.type';

/** What somebody must know before more people read a text. */
export function openingOf(title: string, open: string, whole: string | null): ArticleOpening {
  const found = personalDataIn(`${title}\n${open}`).map(({ text }) => text);
  return { staffParts: staffTextOf(whole ?? ''), personalData: [...new Set(found)].slice(0, 20) };
}
