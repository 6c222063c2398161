import { type Actor, isFailure, NotAllowed, NotFound } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SpacesPersonalData } from '../personal-data/spaces-personal-data';
import type { SpaceVisibility } from '../space/graphql/space.enums';
import { CreateSpace } from '../space/use-cases/create-space';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { TagDetailsReader } from './tag-details.reader';
import { Tags } from './tags';
import { EditTag } from './use-cases/edit-tag';
import { FollowTag } from './use-cases/follow-tag';

describe('the page of a tag', () => {
  const kehila = useFeatures(spacesAlone());
  let open: string;
  let hidden: string;
  let reader: Actor;
  let staff: Actor;
  let word: string;

  const seen = (actor: Actor, slug = word) => kehila.get(TagDetailsReader).bySlug(actor, slug);
  const followed = async (actor: Actor) => (await kehila.get(TagDetailsReader).followedBy(actor)).map(({ slug }) => slug);
  const follow = (actor: Actor, on = true, tag = word) => kehila.get(FollowTag).execute(actor, { tag, follow: on });
  const describeIn = (actor: Actor, texts: Partial<Record<'he' | 'en', string>>, tag = word) =>
    kehila.get(EditTag).execute(actor, { tag, descriptions: Object.entries(texts).map(([language, text]) => ({ language: language as 'he' | 'en', text })) });

  async function space(slug: string, visibility: SpaceVisibility): Promise<string> {
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, visibility, name: { en: slug } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.spaceId;
  }

  /** A tag that a question of the space carries. */
  async function tagIn(spaceId: string, slug: string): Promise<void> {
    await kehila.work.run<void>({ act: 'spec', actor: nobody }, async (tx) => {
      await kehila.get(Tags).count(tx, spaceId, await kehila.get(Tags).ensure(tx, [slug]), []);
    });
  }

  async function account(): Promise<string> {
    const [row] = await kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, verified_at) values ($1, 'Somebody', 'en', 'active', now(), now()) returning id`,
      `somebody-${++made}`,
    );
    return row!.id;
  }

  let made = 0;
  beforeAll(async () => {
    open = await space('open', 'public');
    hidden = await space('staff-room', 'staff');
  });
  beforeEach(async () => {
    word = `word-${++made}`;
    await tagIn(open, word);
    reader = actorOf(await account());
    staff = actorOf(await account(), { role: 'STAFF', spaceId: open });
  });

  it('says what it stands for in each language, until somebody takes that back', async () => {
    await describeIn(staff, { en: ' A box with lights. ', he: 'קופסה' });
    expect((await seen(nobody))?.descriptions).toEqual(
      expect.arrayContaining([
        { language: 'en', text: 'A box with lights.' },
        { language: 'he', text: 'קופסה' },
      ]),
    );
    await describeIn(staff, { he: '  ' });
    expect((await seen(nobody))?.descriptions).toEqual([{ language: 'en', text: 'A box with lights.' }]);
  });

  it('keeps in the audit log who changed it', async () => {
    await describeIn(staff, { en: 'A box.' });
    const tagId = (await seen(staff))?.tag.id;
    expect(await kehila.sql(`select actor_id from audit_entry where act = 'editTag' and subjects = array['tag:' || $1::text]`, tagId)).toEqual([
      { actor_id: staff.accountId },
    ]);
  });

  it('may be described by who may mend tags, and by nobody else', async () => {
    expect(await describeIn(reader, { en: 'A box.' })).toBeInstanceOf(NotAllowed);
    expect((await seen(nobody))?.descriptions).toEqual([]);
  });

  it('is followed once, however often it is said, and no longer', async () => {
    await Promise.all(Array.from({ length: 20 }, () => follow(reader)));
    expect(await seen(reader)).toMatchObject({ followerCount: 1, viewerFollows: true });
    expect(await seen(nobody)).toMatchObject({ followerCount: 1, viewerFollows: false });
    expect(await followed(reader)).toEqual([word]);
    await follow(reader, false);
    expect(await seen(reader)).toMatchObject({ followerCount: 0, viewerFollows: false });
    expect(await followed(reader)).toEqual([]);
  });

  it('is followed by confirmed accounts only', async () => {
    expect(await follow(nobody)).toBeInstanceOf(NotAllowed);
  });

  it('is not there for who may see none of its questions, and nothing can be done with it', async () => {
    const secret = `secret-${++made}`;
    await tagIn(hidden, secret);
    expect(await seen(reader, secret)).toBeNull();
    expect(await follow(reader, true, secret)).toBeInstanceOf(NotFound);
    expect(await describeIn(staff, { en: 'x' }, secret)).toBeInstanceOf(NotFound);
    const insider = actorOf(await account(), { role: 'STAFF', spaceId: hidden });
    expect(await seen(insider, secret)).toMatchObject({ tag: { slug: secret, questionCount: 1 } });
  });

  it('leaves the list of who follows it when they may no longer see it', async () => {
    await follow(reader);
    await kehila.sql(`update tag_in_space set space_id = $1 where tag_id = (select id from tag where slug = $2)`, hidden, word);
    expect(await followed(reader)).toEqual([]);
  });

  it('is found by another word that leads to it', async () => {
    await kehila.sql(`insert into tag (slug, leads_to) select $1, id from tag where slug = $2`, `other-${word}`, word);
    expect(await seen(nobody, `OTHER-${word}`)).toMatchObject({ tag: { slug: word }, synonyms: [`other-${word}`] });
  });

  it('does not exist where the word is none', async () => {
    expect(await seen(nobody, 'a,b')).toBeNull();
    expect(await seen(nobody, 'never-used')).toBeNull();
  });

  it('stands in the copy of one’s data, moves with accounts that are merged, and goes with who leaves', async () => {
    const parts = kehila.get(SpacesPersonalData);
    const other = actorOf(await account());
    await follow(reader);
    expect(await parts.sections(reader.accountId!)).toContainEqual({ name: 'followed_tags', rows: [expect.objectContaining({ tag: word })] });
    const act = (story: Parameters<typeof kehila.work.run<void>>[1]) => kehila.work.run<void>({ act: 'spec', actor: nobody }, story);
    await act((tx) => parts.move(tx, reader.accountId!, other.accountId!));
    expect([await followed(reader), await followed(other)]).toEqual([[], [word]]);
    await act((tx) => parts.erase(tx, other.accountId!));
    expect(await followed(other)).toEqual([]);
  });
});
