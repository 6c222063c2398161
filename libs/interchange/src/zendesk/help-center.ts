import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../import-refused';
import type { RowBlock } from '../run/import-rows';

/** One of its objects, as the API gives it. */
export type HelpCenterObject = Readonly<Record<string, unknown>>;

/** What the articles of a help center refer to. */
export interface HelpCenter {
  readonly files: readonly HelpCenterFile[];
  readonly sections: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly titles: readonly string[];
}

interface HelpCenterFile {
  readonly path: string;
  readonly name: string;
}

const JSON_FILE = /\.json$/i;
const LISTS = ['categories', 'sections', 'articles', 'users'] as const;
const TELLING = 50;

type ListName = (typeof LISTS)[number];

/**
 * The answers of the help center's API as they were kept, in one file or in several, whichever of the lists each has. One file is in memory at a time.
 * @throws ImportRefused when one is no JSON, or there is no article.
 */
export async function openHelpCenter(path: string): Promise<HelpCenter> {
  const files = await filesOf(path);
  const categories = new Map<string, string>();
  const people = new Map<string, string>();
  const sections: HelpCenterObject[] = [];
  const titles: string[] = [];
  let articles = 0;
  for (const file of files) {
    const lists = await listsOf(file);
    for (const category of lists.categories) categories.set(String(category['id']), String(category['name']));
    for (const user of lists.users) if (typeof user['name'] === 'string') people.set(String(user['id']), user['name']);
    sections.push(...lists.sections);
    titles.push(...lists.articles.slice(0, Math.max(TELLING - titles.length, 0)).map(({ title }) => String(title)));
    articles += lists.articles.length;
  }
  if (articles === 0) throw new ImportRefused(translate('interchange_refused_no_help_center', { path }));
  return { files, people, titles, sections: namesOf(sections, categories) };
}

/** Of several sections of one name each has its category before it. */
function namesOf(sections: readonly HelpCenterObject[], categories: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const byName = Map.groupBy(new Map(sections.map((section) => [section['id'], section])).values(), (section) => String(section['name']));
  return new Map(
    [...byName].flatMap(([name, called]) =>
      called.map((section) => {
        const category = categories.get(String(section['category_id']));
        return [String(section['id']), called.length > 1 && category !== undefined ? `${category} / ${name}` : name] as const;
      }),
    ),
  );
}

/** The articles, a file a read. A row's line is its place in the list. */
export async function* articleBlocks({ files }: HelpCenter): AsyncGenerator<RowBlock<HelpCenterObject>> {
  let done = 0;
  for (const file of files) {
    const { articles } = await listsOf(file);
    yield { rows: articles.map((raw, at) => ({ file: file.name, line: at + 1, raw })), done: ++done, total: files.length };
  }
}

async function filesOf(path: string): Promise<HelpCenterFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ImportRefused(translate('interchange_refused_no_file', { path }));
  if (!found.isDirectory()) return [{ path, name: path.split(/[\\/]/).at(-1)! }];
  // Links may lead anywhere.
  const files = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile() && JSON_FILE.test(entry.name) && !entry.name.startsWith('.'));
  return files.map(({ name }) => ({ path: join(path, name), name })).sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function listsOf({ path, name }: HelpCenterFile): Promise<Record<ListName, HelpCenterObject[]>> {
  const text = await readFile(path, 'utf8');
  try {
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return Object.fromEntries(LISTS.map((list) => [list, objectsIn(content, list)])) as Record<ListName, HelpCenterObject[]>;
  } catch (error) {
    throw new ImportRefused(translate('interchange_refused_not_json', { name, detail: (error as Error).message }));
  }
}

function objectsIn(content: unknown, list: ListName): HelpCenterObject[] {
  const found: unknown = isObject(content) ? content[list] : undefined;
  return Array.isArray(found) ? found.map((one: unknown) => (isObject(one) ? one : {})) : [];
}

function isObject(value: unknown): value is HelpCenterObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
