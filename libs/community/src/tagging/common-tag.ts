import type { Spaces } from '@kehila/spaces';

/** Questions that lie side by side in the table are met together when an order is walked; those of a tag lie anywhere. */
const metTogether = 4;

/**
 * Whether gathering all questions that carry a tag, and sorting them, costs less than walking the newest of all until so many as are wanted were met.
 * `carrying` of `all` questions carry it.
 */
export function isRare(carrying: number, all: number, wanted: number): boolean {
  return carrying * carrying * metTogether < wanted * Math.max(all, carrying);
}

/** SQL: the questions that carry all tags of a list, found by the index of tags before anything else is asked of them: `offset 0` keeps the order of a list from being walked. */
export const carryingAll = (tagIds: string): string => `(select t.* from question t where t.tag_ids @> ${tagIds}::bigint[] offset 0)`;

/** How many questions there are, at most a minute old. */
export async function countedQuestions(spaces: Spaces): Promise<number> {
  return (await spaces.all()).reduce((sum, { questionCount }) => sum + questionCount, 0);
}
