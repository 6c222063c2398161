import { type Actor, BadInput, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import type { SpaceVisibility } from '../space/graphql/space.enums';
import { CreateSpace } from '../space/use-cases/create-space';
import { type Tag, tagFor } from './graphql/tag.type';
import { tagSlug } from './tag-slug';
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
  let spaceId: string;

  beforeAll(async () => {
    spaceId = await space('open', 'public');
  });

  async function space(slug: string, visibility: SpaceVisibility): Promise<string> {
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, visibility, name: { en: slug } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.spaceId;
  }

  async function ensure(...slugs: string[]): Promise<Tag[]> {
    const outcome = await kehila.work.run({ act: 'spec', actor: nobody }, (tx) => tags().ensure(tx, slugs));
    if (isFailure(outcome)) throw new Error(outcome.code);
    return tags().byIds(outcome);
  }

  const count = (added: Tag[], removed: Tag[]) =>
    kehila.work.run<void>({ act: 'spec', actor: nobody }, (tx) =>
      tags().count(
        tx,
        spaceId,
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

  it('are found by id and slug, if they exist', async () => {
    const [tag] = await ensure('findable');
    expect(await tags().byIds(['999999', tag!.id])).toEqual([tag]);
    expect(await tags().bySlugs(['findable', 'findable'])).toEqual([tag]);
    expect(await tags().bySlugs(['findable', 'no-such-tag'])).toBeUndefined();
    expect(await tags().bySlugs([])).toEqual([]);
  });

  it('are listed most used first, page by page, and by their beginning, but not before a question shows them', async () => {
    const listed = await ensure('list-a', 'list-b', 'list-c', 'list-d');
    for (const [index, times] of [2, 3, 2, 0].entries()) for (let n = 0; n < times; n++) await count([listed[index]!], []);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await tags().page(nobody, 'LIST-', 1, after);
      seen.push(...page.nodes.map((tag) => tag.slug));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(['list-b', 'list-a', 'list-c']);
    expect((await tags().page(nobody, '%', 20, null)).nodes).toEqual([]);
    const counts = (await tags().page(nobody, null, 100, null)).nodes.map((tag) => tag.questionCount);
    expect(counts).not.toContain(0);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it('of a space that somebody may not read are not there for them, and do not count', async () => {
    const hidden = await space('staff-room', 'staff');
    const [secret, shared] = await ensure('secret-word', 'shared-word');
    await kehila.work.run<void>({ act: 'spec', actor: nobody }, (tx) => tags().count(tx, hidden, [secret!.id, shared!.id], []));
    await count([shared!], []);
    const listed = async (actor: Actor, word: string) =>
      (await tags().page(actor, word, 5, null)).nodes.map(({ slug, questionCount }) => [slug, questionCount]);
    const staff = actorOf('7', { role: 'STAFF', spaceId: null });
    expect([await listed(nobody, 'secret'), await listed(nobody, 'shared')]).toEqual([[], [['shared-word', 1]]]);
    expect([await listed(staff, 'secret'), await listed(staff, 'shared')]).toEqual([[['secret-word', 1]], [['shared-word', 2]]]);
    const [known] = await tags().byIds([shared!.id]);
    expect([tagFor(known!, new Set([spaceId])).questionCount, tagFor(known!, new Set([spaceId, hidden])).questionCount]).toEqual([1, 2]);
  });

  it.each(['["x","1"]', '[1,"abc"]', '[1.5,"1"]', '[null,null]'])('refuse the cursor %s', async (values) => {
    await expect(tags().page(nobody, null, 20, Buffer.from(values).toString('base64url'))).rejects.toThrow(BadInput);
  });
});
