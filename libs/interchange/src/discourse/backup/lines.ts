// A line longer than this is no post; what it is stays out of memory.
const LONGEST_LINE = 16 * 1024 * 1024;
const KEPT_OF_ENDLESS_LINE = 1024;

/** Text cut into lines, those of one chunk at once. Of an endless line the beginning is kept, which makes it a broken row. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let begun = '';
  for await (const chunk of chunks) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop()!;
    if (begun.length > LONGEST_LINE) begun = begun.slice(0, KEPT_OF_ENDLESS_LINE);
    if (lines.length > 0) yield lines;
  }
  if (begun !== '') yield [begun];
}
