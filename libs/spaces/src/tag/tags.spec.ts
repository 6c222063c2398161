import { BadInput, isFailure, prepared } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { nobody, spacesAlone } from '../spaces.factory';
import type { Tag } from './graphql/tag.type';
import { tagSlug } from './tag-slug';
import { tagsJson } from './tag.sql';
import { Tags } from './tags';

describe('a tag', () => {
  it.each([
    ['Wi-Fi', 'wi-fi'],
    [' C++ ', 'c++'],
    ['c#', 'c#'],
    ['.NET', '.net'],
    ['home network', 'home-network'],
    ['נתב ביתי', 'נתב-ביתי'],
    ['five_g', 'five-g'],
    ['café', 'café'],
  ])('%s is kept as %s', (text, slug) => {
    expect(tagSlug(text)).toBe(slug);
  });

  it.each(['', '   ', '---', 'a,b', '<b>', 'a/b', 'x'.repeat(31), 'a\u202eb', '"', '#tag', '..'])('may not be %j', (text) => {
    expect(tagSlug(text)).toBeUndefined();
  });
});

describe('tags', () => {
  const kehila = useFeatures(spacesAlone());
  const tags = () => kehila.get(Tags);

  async function ensure(...slugs: string[]): Promise<Tag[]> {
    const outcome = await kehila.work.run({ act: 'spec', actor: nobody }, (tx) => tags().ensure(tx, slugs));
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  }

  const count = (added: Tag[], removed: Tag[]) =>
    kehila.work.run<void>({ act: 'spec', actor: nobody }, (tx) =>
      tags().count(
        tx,
        added.map((tag) => tag.id),
        removed.map((tag) => tag.id),
      ),
    );

  it('are made once, and come back in the order in which they are asked for', async () => {
    const first = await ensure('zigzag', 'arrow');
    const second = await ensure('arrow', 'zigzag', 'arrow', 'middle');
    expect(first.map((tag) => tag.slug)).toEqual(['zigzag', 'arrow']);
    expect(second.map((tag) => tag.slug)).toEqual(['arrow', 'zigzag', 'middle']);
    expect(second[0]).toEqual(first[1]);
    expect(await ensure()).toEqual([]);
  });

  it('are made once also when many make them at once, crosswise', async () => {
    const rounds = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? ensure('race-a', 'race-b', 'race-c') : ensure('race-c', 'race-b', 'race-a'))),
    );
    const ids = rounds.map((round) => [...round].sort((one, other) => one.slug.localeCompare(other.slug)).map((tag) => tag.id));
    expect(new Set(ids.map(String)).size).toBe(1);
  });

  it('count their questions, also when twenty count at once', async () => {
    const [one, two] = await ensure('count-one', 'count-two');
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? count([one!, two!], []) : count([two!, one!], []))));
    await Promise.all([count([], [one!]), count([two!], [one!]), count([one!], [one!])]);
    expect(await tags().byIds([one!.id, two!.id])).toMatchObject([{ questionCount: 18 }, { questionCount: 21 }]);
  });

  it('are found by id and slug; what does not exist is left out', async () => {
    const [tag] = await ensure('findable');
    expect(await tags().byIds(['999999', tag!.id])).toEqual([tag]);
    expect(await tags().bySlugs(['no-such-tag', 'findable', 'findable'])).toEqual([tag]);
    expect(await tags().bySlugs([])).toEqual([]);
  });

  it('come with a question as JSON in the order of its ids', async () => {
    const [one, two] = await ensure('json-one', 'json-two');
    const statement = prepared<{ tags: Tag[] }>('spec_tags_json', `select ${tagsJson('$1::bigint[]')} as tags`);
    expect((await kehila.database.row(statement, [[two!.id, one!.id]]))?.tags).toEqual([two, one]);
    expect((await kehila.database.row(statement, [[]]))?.tags).toEqual([]);
  });

  it('are listed most used first, page by page, and by their beginning, but not before a question shows them', async () => {
    const listed = await ensure('list-a', 'list-b', 'list-c', 'list-d');
    for (const [index, times] of [2, 3, 2, 0].entries()) for (let n = 0; n < times; n++) await count([listed[index]!], []);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await tags().page('LIST-', 1, after);
      seen.push(...page.nodes.map((tag) => tag.slug));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(['list-b', 'list-a', 'list-c']);
    expect((await tags().page('%', 20, null)).nodes).toEqual([]);
    const counts = (await tags().page(null, 100, null)).nodes.map((tag) => tag.questionCount);
    expect(counts).not.toContain(0);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it.each(['["x","1"]', '[1,"abc"]', '[1.5,"1"]', '[null,null]'])('refuse the cursor %s', async (values) => {
    await expect(tags().page(null, 20, Buffer.from(values).toString('base64url'))).rejects.toThrow(BadInput);
  });
});
