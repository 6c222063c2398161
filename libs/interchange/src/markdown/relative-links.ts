import { posix } from 'node:path';

/** Code, which stays as it is: a block between fences, or a stretch of one line. */
const CODE = '^ {0,3}(?<fence>`{3,}|~{3,})[\\s\\S]*?(?:^ {0,3}\\k<fence>|$(?![\\s\\S]))|(?<ticks>`+)[^`\\n]{1,1000}\\k<ticks>';
/** Where a link leads, within a line or below the text, to a file of Markdown; a heading of it may be named. */
const LINK = '(?<before>\\]\\(\\s{0,9}<?|^ {0,3}\\[[^\\]\\n]{1,200}\\]:[ \\t]{0,9}<?)(?<path>[^\\s<>()#?]{1,500}\\.(?:md|markdown))(?=[#\\s>)]|$)';
const PIECES = new RegExp(`${CODE}|${LINK}`, 'gim');

interface Groups {
  readonly before?: string;
  readonly path?: string;
}

/** The text with its links to other files of the folder leading elsewhere. Links to what `addressOf` does not know stay as they are written. */
export function withLinks(file: string, markdown: string, addressOf: (path: string) => string | undefined): string {
  return markdown.replace(PIECES, (piece, ...rest) => {
    const { before, path } = rest.at(-1) as Groups;
    const address = before === undefined || path === undefined ? undefined : addressOf(within(file, path));
    return address === undefined ? piece : `${before}${address}`;
  });
}

/** The files that a text links, as paths within the folder, whether or not they are there. */
export function linkedFiles(file: string, markdown: string): string[] {
  const paths: string[] = [];
  withLinks(file, markdown, (path) => void paths.push(path));
  return paths;
}

function within(file: string, link: string): string {
  return posix.join(posix.dirname(file), decoded(link));
}

/** A sign that nobody encoded is taken as it stands. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
