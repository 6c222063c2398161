import { type Actor, BadInput, NotAllowed, NotFound, Refused } from '@kehila/platform';
import { InterestReader, SetInterest, TagDetailsReader, TagsMerged } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { EditQuestion } from '../question/use-cases/edit-question';
import { QuestionListReader } from '../question/question-list.reader';
import { QuestionReader } from '../question/question.reader';
import { everything } from '../question/question.rows';
import { RelatedTags } from './related-tags.reader';
import { TagMergeReader } from './tag-merge.reader';
import { AddTagSynonym } from './use-cases/add-tag-synonym';
import { MergeTags } from './use-cases/merge-tags';
import { RemoveTagSynonym } from './use-cases/remove-tag-synonym';
import { RenameTag } from './use-cases/rename-tag';
import { UndoTagMerge } from './use-cases/undo-tag-merge';

describe('words of tags', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let staff: Actor;
  let made = 0;
  let one: string;
  let other: string;

  const synonym = (tag: string, word: string, actor = staff) => kehila.get(AddTagSynonym).execute(actor, { tag, word });
  const noSynonym = (tag: string, word: string, actor = staff) => kehila.get(RemoveTagSynonym).execute(actor, { tag, word });
  const rename = (tag: string, word: string, actor = staff) => kehila.get(RenameTag).execute(actor, { tag, word });
  const merge = (from: string, into: string, actor = staff) => kehila.get(MergeTags).execute(actor, { from, into });
  const undo = (word: string, actor = staff) => kehila.get(UndoTagMerge).execute(actor, { word });
  const page = (slug: string, actor: Actor = nobody) => kehila.get(TagDetailsReader).bySlug(actor, slug);
  const ask = (...tags: string[]) => town.ask(asker, { tags });
  const tagsOf = async (id: string) => (await kehila.get(QuestionReader).byId(nobody, id))?.tags.map(({ slug }) => slug).sort();
  const listed = async (tag: string) =>
    (await kehila.get(QuestionListReader).page(nobody, { view: 'all', orderBy: 'newest', first: 100, tags: [tag], wants: everything })).nodes.map(
      ({ id }) => id,
    );

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    asker = await town.person();
    [one, other] = [`one-${++made}`, `other-${made}`];
    // Tags are remembered for five seconds.
    kehila.clock.advance(10_000);
  });
  afterEach(async () => {
    expect(await town.differences()).toEqual([]);
  });

  describe('another word for a tag', () => {
    it('gives the tag to whoever types it, once', async () => {
      await ask(one);
      done(await synonym(one, ` ${other.toUpperCase()} `));
      const question = await ask(other, one);
      expect(await tagsOf(question)).toEqual([one]);
      expect(await page(other)).toMatchObject({ tag: { slug: one, questionCount: 2 }, synonyms: [other] });
    });

    it('finds the questions of the tag in lists', async () => {
      const question = await ask(one);
      done(await synonym(one, other));
      expect(await listed(other)).toEqual([question]);
    });

    it('cannot be a tag that questions carry, nor lead to two', async () => {
      await ask(one, other);
      expect(await synonym(one, other)).toMatchObject({ code: 'TAG_WORD_TAKEN' });
      expect(await synonym(one, one)).toMatchObject({ code: 'TAG_WORD_TAKEN' });
      done(await synonym(other, `${one}-word`));
      expect(await synonym(one, `${one}-word`)).toMatchObject({ code: 'TAG_WORD_TAKEN' });
    });

    it('cannot be a tag that only a hidden question carries', async () => {
      await ask(one);
      const hidden = await ask(other);
      await kehila.sql(`update question set publication = 'hidden' where id = $1`, hidden);
      await kehila.sql(`update tag_in_space set question_count = 0 where tag_id = (select id from tag where slug = $1)`, other);
      await kehila.sql(`update tag set question_count = 0 where slug = $1`, other);
      expect(await synonym(one, other)).toBeInstanceOf(Refused);
    });

    it('may be one that no question carries any more', async () => {
      const question = await ask(other);
      done(await kehila.get(EditQuestion).execute(asker, { questionId: question, title: 'Why?', body: 'It blinks.', tags: [one] }));
      done(await synonym(one, other));
      expect(await page(other)).toMatchObject({ tag: { slug: one } });
    });

    it('has to be a word', async () => {
      await ask(one);
      await expect(synonym(one, 'a,b')).rejects.toThrow(BadInput);
    });

    it('is limited in number', async () => {
      await ask(one);
      await kehila.sql(`insert into tag (slug, leads_to) select 'word-' || n || '-' || slug, id from tag, generate_series(1, 50) n where slug = $1`, one);
      expect(await synonym(one, other)).toMatchObject({ code: 'TAG_WORD_LIMIT_REACHED', limit: 50 });
    });

    it('leads nowhere once it is taken away', async () => {
      await ask(one);
      done(await synonym(one, other));
      done(await noSynonym(one, other));
      expect(await page(other)).toBeNull();
      expect(await tagsOf(await ask(other))).toEqual([other]);
      expect(await noSynonym(one, other)).toBeInstanceOf(NotFound);
    });

    it('is one thing only when it is asked under and made at once', async () => {
      await ask(one);
      const [question] = await Promise.all([ask(other), synonym(one, other)]);
      const [carried] = (await tagsOf(question))!;
      expect((await page(other))?.tag.slug).toBe(carried);
    });
  });

  describe('renaming a tag', () => {
    it('keeps its questions, and the former word leads on', async () => {
      const question = await ask(one);
      done(await rename(one, other));
      kehila.clock.advance(10_000);
      expect(await tagsOf(question)).toEqual([other]);
      expect(await page(one)).toMatchObject({ tag: { slug: other, questionCount: 1 }, synonyms: [one] });
    });

    it('may go back to what it was', async () => {
      await ask(one);
      done(await rename(one, other));
      done(await rename(other, one));
      expect(await page(other)).toMatchObject({ tag: { slug: one }, synonyms: [other] });
    });

    it('does not take the word of another tag', async () => {
      await ask(one, other);
      expect(await rename(one, other)).toMatchObject({ code: 'TAG_WORD_TAKEN' });
    });

    it('changes by what word questions are found', async () => {
      const question = await ask(one);
      await kehila.drain();
      done(await rename(one, `zyx${other}`));
      await kehila.drain();
      expect(await indexed(question)).toEqual([`zyx${other}`]);
    });
  });

  const indexed = async (id: string) => (await kehila.sql<{ tags: string[] }>('select tags from search_doc where id = $1', id))[0]?.tags;

  describe('merging two tags', () => {
    it('puts one in the place of the other on every question, once', async () => {
      const [first, both, second] = [await ask(one), await ask(other, one, `third-${made}`), await ask(other)];
      done(await merge(one, other));
      kehila.clock.advance(10_000);
      expect(await Promise.all([first, both, second].map(tagsOf))).toEqual([[other], [other, `third-${made}`], [other]]);
      expect(await page(one)).toMatchObject({ tag: { slug: other, questionCount: 3 }, synonyms: [one] });
      expect(await listed(one)).toHaveLength(3);
    });

    it('tells before what it would change, and changes nothing by that', async () => {
      await Promise.all([ask(one), ask(one, other), ask(other)]);
      expect(await kehila.get(TagMergeReader).preview(staff, one, other)).toMatchObject({ questionCount: 2, bothCount: 1, isTooLarge: false });
      expect(await page(one)).toMatchObject({ tag: { slug: one, questionCount: 2 } });
      expect(await kehila.get(TagMergeReader).preview(asker, one, other)).toBeNull();
    });

    it('shows in the search at once', async () => {
      const question = await ask(one);
      await town.answer(asker, question);
      await ask(other);
      await kehila.drain();
      done(await merge(one, other));
      await kehila.drain();
      expect(await indexed(question)).toEqual([other]);
      expect(await kehila.sql(`select tags from search_doc where thread_id = $1 and tags <> array[$2::text]`, question, other)).toEqual([]);
    });

    it('is undone: each question gets what it had, but for what people changed since', async () => {
      const [first, both, second, changed] = [await ask(one), await ask(one, other), await ask(other), await ask(one)];
      await ask(`word-of-${one}`);
      done(await merge(`word-of-${one}`, one));
      done(await merge(one, other));
      done(await kehila.get(EditQuestion).execute(asker, { questionId: changed, title: 'Why?', body: 'It blinks.', tags: ['mine'] }));
      done(await undo(one));
      kehila.clock.advance(10_000);
      expect(await Promise.all([first, both, second, changed].map(tagsOf))).toEqual([[one], [one, other], [other], ['mine']]);
      expect(await page(`word-of-${one}`)).toMatchObject({ tag: { slug: one } });
      expect((await page(other))?.synonyms).toEqual([]);
      expect(await indexedAfterDrain(first)).toEqual([one]);
    });

    const indexedAfterDrain = async (id: string) => {
      await kehila.drain();
      return indexed(id);
    };

    it('carries along who follows, until it is undone, and nobody who wants to hear less', async () => {
      await ask(one);
      await ask(other);
      const [follower, both, deaf] = [await town.person(), await town.person(), await town.person()];
      const set = async (actor: Actor, slug: string, level: 'watch' | 'follow' | 'mute') =>
        done(await kehila.get(SetInterest).execute(actor, { place: 'tag', slug, level }));
      const levels = async () => Promise.all([follower, both, deaf].map(async (actor) => (await kehila.get(InterestReader).of(actor, 'tag', other))?.level));
      await set(follower, one, 'watch');
      await set(both, one, 'mute');
      await set(deaf, one, 'mute');
      kehila.clock.advance(1_000);
      await set(both, other, 'follow');
      done(await merge(one, other));
      expect(await levels()).toEqual(['watch', 'follow', 'normal']);
      done(await undo(one));
      expect(await levels()).toEqual(['normal', 'follow', 'normal']);
      kehila.clock.advance(10_000);
      expect((await kehila.get(InterestReader).of(both, 'tag', one))?.level).toBe('mute');
    });

    it('is listed for who can undo it, and undone once', async () => {
      await ask(one);
      await ask(other);
      done(await merge(one, other));
      const { tag } = (await page(other))!;
      expect((await kehila.get(TagMergeReader).undoable(staff, tag)).map(({ word }) => word)).toEqual([one]);
      expect(await kehila.get(TagMergeReader).undoable(asker, tag)).toEqual([]);
      const outcomes = await Promise.all([undo(one), undo(one)]);
      expect(outcomes.filter((outcome) => outcome instanceof NotFound)).toHaveLength(1);
      expect(await kehila.get(TagMergeReader).undoable(staff, tag)).toEqual([]);
    });

    it('happens once when two merge crosswise at once', async () => {
      const question = await ask(one);
      await ask(other);
      const outcomes = await Promise.all([merge(one, other), merge(other, one)]);
      expect(outcomes.filter((outcome) => outcome instanceof TagsMerged)).toHaveLength(1);
      expect((await page(one))?.tag.slug).toBe((await page(other))?.tag.slug);
      kehila.clock.advance(10_000);
      expect(await tagsOf(question)).toEqual([(await page(one))?.tag.slug]);
    });

    it('loses no question that is asked or edited at the same time', async () => {
      const standing = await ask(one);
      await ask(other);
      const edit = () => kehila.get(EditQuestion).execute(asker, { questionId: standing, title: 'Why?', body: `It blinks ${++made} times.`, tags: [one] });
      const askers = await town.several(2);
      const [, , , ...asked] = await Promise.all([merge(one, other), edit(), edit(), ...askers.map((person) => town.ask(person, { tags: [one] }))]);
      kehila.clock.advance(10_000);
      expect(await Promise.all([standing, ...asked].map(tagsOf))).toEqual([[other], [other], [other]]);
    });

    it('lets who followed one follow the other', async () => {
      await ask(one);
      await ask(other);
      await kehila.sql(`insert into tag_follower (tag_id, account_id, since) select id, $2, now() from tag where slug = $1`, one, asker.accountId);
      done(await merge(one, other));
      expect(await page(other, asker)).toMatchObject({ viewerFollows: true, followerCount: 1 });
    });

    it('is refused of one tag with itself, and of what is not there', async () => {
      await ask(one);
      expect(await merge(one, one)).toMatchObject({ code: 'SAME_TAG' });
      expect(await merge(one, 'never-used')).toBeInstanceOf(NotFound);
    });
  });

  it('are no business of who may not manage tags', async () => {
    await ask(one);
    await ask(other);
    const helper = await town.person({ reputation: 4_000 });
    for (const outcome of [
      await synonym(one, 'x-word', helper),
      await noSynonym(one, 'x-word', helper),
      await rename(one, 'x-word', helper),
      await merge(one, other, helper),
      await undo(one, helper),
    ]) {
      expect(outcome).toBeInstanceOf(NotAllowed);
    }
  });

  it('cannot be touched where none of its questions may be seen', async () => {
    const hidden = await town.addSpace(`hidden-${made}`, 'staff');
    await ask(other);
    await ask(one);
    await kehila.sql(`update question set space_id = $2 where tag_ids = array[(select id from tag where slug = $1)]`, one, hidden);
    await kehila.sql(`update tag_in_space set space_id = $2 where tag_id = (select id from tag where slug = $1)`, one, hidden);
    for (const outcome of [await synonym(one, 'x-word'), await rename(one, 'x-word'), await merge(one, other), await merge(other, one), await undo(one)]) {
      expect(outcome).toBeInstanceOf(NotFound);
    }
    expect(await kehila.get(TagMergeReader).preview(staff, one, other)).toBeNull();
  });

  it('stand beside those with which they are used, as far as the reader sees', async () => {
    const hidden = await town.addSpace(`unseen-${made}`, 'staff');
    for (let n = 0; n < 2; n++) await ask(one, other);
    await ask(one, `rare-${made}`);
    const secret = await ask(one, `secret-${made}`);
    const { tag } = (await page(one))!;
    await kehila.sql(`update question set space_id = $2 where id = $1`, secret, hidden);
    expect((await kehila.get(RelatedTags).of(nobody, tag)).map(({ slug }) => slug)).toEqual([other, `rare-${made}`]);
    expect((await kehila.get(RelatedTags).of(nobody, { ...tag, questionCount: 5_000 })).map(({ slug }) => slug)).toEqual([other, `rare-${made}`]);
    await kehila.sql(`update question set space_id = $2 where id = $1`, secret, town.space);
  });
});
