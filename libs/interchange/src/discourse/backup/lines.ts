// A line longer than this is no post; what it is stays out of memory.
const LONGEST_LINE = 16 * 1024 * 1024;

/** Stands for a line without an end. No text of PostgreSQL has this character. */
export const ENDLESS = '\0';

/** Text cut into lines, those of one chunk at once. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let begun = '';
  let endless = false;
  for await (const chunk of chunks) {
    const lines = (begun + chunk).split('\n');
    if (endless && lines.length > 1) {
      lines[0] = ENDLESS;
      endless = false;
    }
    begun = lines.pop()!;
    endless ||= begun.length > LONGEST_LINE;
    if (endless) begun = '';
    if (lines.length > 0) yield lines;
  }
  if (endless) yield [ENDLESS];
  else if (begun !== '') yield [begun];
}
