import { type Actor, BadInput, isFailure, NotAllowed, NotFound } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SpacesPersonalData } from '../personal-data/spaces-personal-data';
import { CreateSpace } from '../space/use-cases/create-space';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { TagDetailsReader } from '../tag/tag-details.reader';
import { Tags } from '../tag/tags';
import { FollowTag } from '../tag/use-cases/follow-tag';
import type { InterestLevel, InterestPlace } from './interest';
import { InterestReader } from './interest.reader';
import { Interests } from './interests';
import { SetInterest } from './set-interest';

describe('choosing how much to hear of a space or a tag', () => {
  const kehila = useFeatures(spacesAlone());
  let open: string;
  let reader: Actor;
  let word: string;
  let made = 0;

  const set = (actor: Actor, place: InterestPlace, slug: string, level: InterestLevel) => kehila.get(SetInterest).execute(actor, { place, slug, level });
  const level = async (actor: Actor, place: InterestPlace, slug: string) => (await kehila.get(InterestReader).of(actor, place, slug))?.level;
  const chosen = async (actor: Actor, first = 10, after: string | null = null) => kehila.get(InterestReader).page(actor, first, after);
  const details = () => kehila.get(TagDetailsReader).bySlug(reader, word);

  async function space(slug: string, visibility: 'public' | 'staff'): Promise<string> {
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, visibility, name: { en: `Space ${slug}`, he: `מרחב ${slug}` } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.spaceId;
  }

  async function account(): Promise<Actor> {
    const [row] = await kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, verified_at) values ($1, 'Somebody', 'en', 'active', now(), now()) returning id`,
      `somebody-${++made}`,
    );
    return actorOf(row!.id);
  }

  beforeAll(async () => {
    open = await space('open', 'public');
    await space('staff-room', 'staff');
  });
  beforeEach(async () => {
    word = `word-${++made}`;
    await kehila.work.run<void>({ act: 'spec', actor: nobody }, async (tx) => {
      await kehila.get(Tags).count(tx, open, await kehila.get(Tags).ensure(tx, [word]), []);
    });
    reader = await account();
  });

  it('is normal until they choose, and again when they take it back', async () => {
    expect([await level(reader, 'space', 'open'), await level(nobody, 'tag', word)]).toEqual(['normal', 'normal']);
    await set(reader, 'space', 'open', 'watch');
    await set(reader, 'tag', word, 'mute');
    expect([await level(reader, 'space', 'open'), await level(reader, 'tag', word)]).toEqual(['watch', 'mute']);
    await set(reader, 'space', 'open', 'normal');
    expect(await level(reader, 'space', 'open')).toBe('normal');
  });

  it('has one level, however many are chosen at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => set(reader, 'space', 'open', index % 2 === 0 ? 'watch' : 'mute')));
    expect((await chosen(reader)).nodes).toHaveLength(1);
  });

  it('lists all of theirs, spaces first, without losing one between two pages', async () => {
    await set(reader, 'tag', word, 'follow');
    await set(reader, 'space', 'open', 'mute');
    const one = await chosen(reader, 1);
    const next = await chosen(reader, 1, one.pageInfo.endCursor);
    expect([...one.nodes, ...next.nodes]).toEqual([
      { place: 'space', slug: 'open', name: 'מרחב open', level: 'mute' },
      { place: 'tag', slug: word, name: word, level: 'follow' },
    ]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    await expect(chosen(reader, 1, Buffer.from('["x",1]').toString('base64url'))).rejects.toBeInstanceOf(BadInput);
  });

  it('refuses what does not exist and what may not be seen alike', async () => {
    expect([await set(reader, 'space', 'staff-room', 'mute'), await set(reader, 'space', 'none', 'mute'), await set(reader, 'tag', 'none', 'mute')]).toEqual([
      expect.any(NotFound),
      expect.any(NotFound),
      expect.any(NotFound),
    ]);
    expect(await level(reader, 'space', 'staff-room')).toBeUndefined();
  });

  it('lets whoever may not follow ask for less, not for more', async () => {
    const { accountId } = reader;
    const unproven = Object.assign(actorOf(accountId!), { verified: false });
    expect(await set(unproven, 'space', 'open', 'watch')).toBeInstanceOf(NotAllowed);
    expect(isFailure(await set(unproven, 'space', 'open', 'mute'))).toBe(false);
  });

  it('of a tag is what following it was: muting is not following, and watching is', async () => {
    await kehila.get(FollowTag).execute(reader, { tag: word, follow: true });
    expect(await level(reader, 'tag', word)).toBe('follow');
    await set(reader, 'tag', word, 'watch');
    expect(await details()).toMatchObject({ followerCount: 1, viewerFollows: true });
    await set(reader, 'tag', word, 'mute');
    expect(await details()).toMatchObject({ followerCount: 0, viewerFollows: false });
    expect(await kehila.get(TagDetailsReader).followedBy(reader)).toEqual([]);
    await kehila.get(FollowTag).execute(reader, { tag: word, follow: false });
    expect(await level(reader, 'tag', word)).toBe('mute');
    await kehila.get(FollowTag).execute(reader, { tag: word, follow: true });
    expect(await level(reader, 'tag', word)).toBe('follow');
  });

  it('gives who tells people everybody once, however many there are', async () => {
    await kehila.sql(
      `with people as (
         insert into account (handle, display_name, language, state, joined_at, verified_at)
         select 'crowd-' || n, 'Somebody', 'en', 'active', now(), now() from generate_series(1, 1200) n returning id
       ), heard as (
         insert into space_follower (space_id, account_id, level, since) select $1, id, 'follow', now() from people
       )
       insert into tag_follower (tag_id, account_id, level, since) select (select id from tag where slug = $2), id, 'watch', now() from people where id % 3 = 0`,
      open,
      word,
    );
    const [{ id: tag }] = (await kehila.sql<{ id: string }>(`select id from tag where slug = $1`, word)) as [{ id: string }];
    const found = [];
    for await (const people of kehila.get(Interests).in({ spaceId: open, tagIds: [tag] }, ['watch', 'follow'])) found.push(...people);
    const crowd = found.filter(({ accountId }) => Number(accountId) > Number(reader.accountId));
    expect([crowd.length, new Set(crowd.map(({ accountId }) => accountId)).size]).toEqual([1_200, 1_200]);
    expect(
      crowd.every(({ accountId, level: how, tagId }) => (Number(accountId) % 3 === 0 ? how === 'watch' && tagId === tag : how === 'follow' && tagId === null)),
    ).toBe(true);
  });

  it('stands in the copy of one’s data, moves with accounts that are merged, and goes with who leaves', async () => {
    const parts = kehila.get(SpacesPersonalData);
    const other = await account();
    await set(reader, 'space', 'open', 'watch');
    expect(await parts.sections(reader.accountId!)).toContainEqual({
      name: 'followed_spaces',
      rows: [expect.objectContaining({ space: 'open', level: 'watch' })],
    });
    const act = (story: Parameters<typeof kehila.work.run<void>>[1]) => kehila.work.run<void>({ act: 'spec', actor: nobody }, story);
    await act((tx) => parts.move(tx, reader.accountId!, other.accountId!));
    expect([await level(reader, 'space', 'open'), await level(other, 'space', 'open')]).toEqual(['normal', 'watch']);
    await act((tx) => parts.erase(tx, other.accountId!));
    expect(await level(other, 'space', 'open')).toBe('normal');
  });
});
