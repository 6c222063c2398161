/** What a post is. Others (texts about privileges and the like) have no place here. */
export type PostType = 'question' | 'answer' | 'excerpt' | 'wiki' | 'nomination' | 'other';

const TYPES: Readonly<Record<string, PostType>> = { '1': 'question', '2': 'answer', '4': 'excerpt', '5': 'wiki', '6': 'nomination' };
// Inside an attribute the quotes would be escaped, so that this is the row's own.
const TYPE_ATTRIBUTE = /\sPostTypeId\s*=\s*["'](\d+)["']/;

/** By the raw text of its row; `other` also where it cannot be told. */
export function postTypeOf(text: string): PostType {
  return TYPES[TYPE_ATTRIBUTE.exec(text)?.[1] ?? ''] ?? 'other';
}
