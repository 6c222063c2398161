/** What a page that is there to be read may be asked by its address; a spec finds those that are missing here. */
const known: ReadonlySet<string> = new Set([
  'after',
  'answer',
  'article',
  'comment',
  'comments',
  'community',
  'decision',
  'field',
  'imported',
  'into',
  'kind',
  'language',
  'mine',
  'nomination',
  'nominations',
  'official',
  'order',
  'problem',
  'q',
  'query',
  'question',
  'quote',
  'reason',
  'section',
  'space',
  'state',
  'tag',
  'take',
  'text',
  'title',
  'to',
  'view',
]);

/** Takes out of an address what no page looks at, for example where a link was followed from: with and without it the page is the same. */
export function withoutUnknown({ searchParams }: URL): void {
  for (const name of [...searchParams.keys()]) if (!known.has(name)) searchParams.delete(name);
}
