import { type Actor, BadInput } from '@kehila/platform';
import { AskQuestion, PostAnswer, AcceptAnswer } from '@kehila/community';
import { ArticleReader } from '../../article/article.reader';
import { CreditsReader } from '../../article/credits.reader';
import { done, KnowledgeStory } from '../../knowledge.factory';
import { NominationReader } from '../../nomination/nomination.reader';
import { RevisionReader } from '../revision.reader';
import { DraftArticle } from './draft-article';

describe('drafting an article', () => {
  const story = new KnowledgeStory();
  const draft = (...args: Parameters<DraftArticle['execute']>) => story.kehila.get(DraftArticle).execute(...args);
  const read = (...args: Parameters<RevisionReader['byId']>) => story.kehila.get(RevisionReader).byId(...args);

  describe('from a nomination', () => {
    it('fills the draft from the question and the answer, in the language of the thread', async () => {
      const asker = await story.person(200, [], 'he');
      const helper = await story.person(200, [], 'he');
      const { questionId } = done(
        await story.kehila.get(AskQuestion).execute(asker, { space: 'wifi', title: 'הנתב מתנתק בערב', body: 'בכל ערב בעשר הכול נופל.', tags: ['wifi'] }),
      );
      const { answerId } = done(await story.kehila.get(PostAnswer).execute(helper, { questionId, body: 'קבעו ערוץ 44.' }));
      done(await story.kehila.get(AcceptAnswer).execute(asker, { answerId }));
      const nominationId = await story.nomination({ questionId, answerId, asker, helper });

      const author = await story.person();
      const { revisionId } = done(await draft(author, { nominationId }));
      const revision = (await read(author, revisionId))!;
      expect(revision).toMatchObject({ title: 'הנתב מתנתק בערב', language: 'he', state: 'draft', version: 1, number: 1, author: { id: author.accountId } });
      const { markdown } = await story.kehila.get(RevisionReader).body(revision);
      expect(markdown).toBe(
        '## הבעיה\n\nבכל ערב בעשר הכול נופל.\n\n## מה פותר אותה\n\nקבעו ערוץ 44.\n\n## אם זה לא עזר\n\nאפשר לשאול כאן. כתבו מה ניסיתם ומה ראיתם.\n',
      );
    });

    it('credits who asked and who answered, and takes the nomination up', async () => {
      const thread = await story.solvedThread();
      const nominationId = await story.nomination(thread);
      const author = await story.person(100);
      const { articleId } = done(await draft(author, { nominationId }));

      const contributors = await story.kehila.get(CreditsReader).contributorsOf(articleId);
      expect(contributors[0]).toMatchObject({ kind: 'main_author', account: { id: author.accountId } });
      expect(contributors.slice(1).map(({ kind, account }) => [kind, account.id])).toEqual([
        ['contributor', thread.asker.accountId],
        ['contributor', thread.helper.accountId],
      ]);
      const sources = await story.kehila.get(CreditsReader).sourcesOf(author, articleId);
      expect(sources.map(({ kind, contentId }) => [kind, contentId])).toEqual([
        ['question', thread.questionId],
        ['answer', thread.answerId],
      ]);
      expect(sources[1]!.path).toMatch(new RegExp(`^/q/${thread.questionId}/.+#answer-${thread.answerId}$`));
      expect(await story.kehila.get(NominationReader).byId(author, nominationId)).toMatchObject({ state: 'taken_up', articleId });
    });

    it('never credits an asker who hid the name', async () => {
      const asker = await story.person();
      const { questionId } = done(
        await story.kehila
          .get(AskQuestion)
          .execute(asker, { space: 'wifi', title: 'A question under an alias', body: 'Please.', tags: ['wifi'], nameHidden: true }),
      );
      const helper = await story.person();
      const { answerId } = done(await story.kehila.get(PostAnswer).execute(helper, { questionId, body: 'Here.' }));
      done(await story.kehila.get(AcceptAnswer).execute(asker, { answerId }));
      const author = await story.staff();
      const { articleId } = done(await draft(author, { nominationId: await story.nomination({ questionId, answerId, asker, helper }) }));

      const contributors = await story.kehila.get(CreditsReader).contributorsOf(articleId);
      expect(contributors.map(({ account }) => account.id)).toEqual([author.accountId, helper.accountId]);
      const reader = await story.person();
      expect((await story.kehila.get(CreditsReader).sourcesOf(reader, articleId))[0]).toMatchObject({ kind: 'question', author: null });
    });

    it('is taken up by one of twenty who begin at once', async () => {
      const nominationId = await story.nomination(await story.solvedThread());
      const people = await Promise.all(Array.from({ length: 20 }, () => story.person()));
      const outcomes = await Promise.all(people.map((person) => draft(person, { nominationId })));
      expect(outcomes.filter((outcome) => 'revisionId' in outcome)).toHaveLength(1);
      expect(outcomes.filter((outcome) => 'state' in outcome && outcome.state === 'taken_up')).toHaveLength(19);
    });

    it('refuses a nomination that does not exist', async () => {
      expect(await draft(await story.person(), { nominationId: '999999' })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('of a published article', () => {
    it('begins as a copy of the published text, and credits its writer only when it is published', async () => {
      const author = await story.person();
      const { articleId } = await story.published(author, await story.reviewer());
      const other = await story.person();
      const { revisionId } = done(await draft(other, { articleId }));
      expect(await read(other, revisionId)).toMatchObject({ number: 2, title: 'A fixed channel', state: 'draft', author: { id: other.accountId } });
      expect((await story.kehila.get(CreditsReader).contributorsOf(articleId)).map(({ account }) => account.id)).toEqual([author.accountId]);
    });

    it('allows one text to be worked on at a time, also when twenty begin at once', async () => {
      const { articleId } = await story.published(await story.person(), await story.reviewer());
      const people = await Promise.all(Array.from({ length: 20 }, () => story.person()));
      const outcomes = await Promise.all(people.map((person) => draft(person, { articleId })));
      expect(outcomes.filter((outcome) => 'revisionId' in outcome)).toHaveLength(1);
      expect(outcomes.filter((outcome) => 'state' in outcome && outcome.state === 'revision_open')).toHaveLength(19);
    });

    it('refuses an article that is not published, to those who see it', async () => {
      const author = await story.person();
      const { articleId } = await story.draft(author);
      expect(await draft(author, { articleId })).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
      expect(await draft(await story.person(), { articleId })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('in a space', () => {
    it('begins empty, without a title', async () => {
      const author = await story.person(100, [], 'he');
      const { revisionId, articleId } = done(await draft(author, { space: 'wifi' }));
      expect(await read(author, revisionId)).toMatchObject({ title: 'מאמר ללא כותרת', language: 'he', state: 'draft' });
      expect(await story.kehila.get(ArticleReader).byId(author, articleId)).toMatchObject({ state: 'draft', standing: 'community', publishedAt: null });
    });

    it('credits the authors of the sources that the writer names', async () => {
      const thread = await story.solvedThread();
      const author = await story.person();
      const { articleId } = done(await draft(author, { space: 'wifi', title: 'From two answers', sources: [thread.answerId] }));
      const contributors = await story.kehila.get(CreditsReader).contributorsOf(articleId);
      expect(contributors.map(({ account }) => account.id)).toEqual([author.accountId, thread.helper.accountId]);
    });

    it('keeps a title in one line that shows what it says', async () => {
      const author = await story.person();
      const { revisionId } = done(await draft(author, { space: 'wifi', title: ' A \u202egnp.exe\n channel\u0007 ' }));
      expect(await read(author, revisionId)).toMatchObject({ title: 'A gnp.exe channel' });
      const untitled = done(await draft(author, { space: 'wifi', title: ' \u202e ', language: 'en' }));
      expect((await read(author, untitled.revisionId))!.title).toMatch(/[a-z]/);
    });

    it('does not name a source that was hidden since', async () => {
      const thread = await story.solvedThread();
      const { articleId } = done(await draft(await story.person(), { space: 'wifi', sources: [thread.questionId, thread.answerId] }));
      const named = async (reader: Actor) => (await story.kehila.get(CreditsReader).sourcesOf(reader, articleId)).map(({ contentId }) => contentId);
      expect(await named(await story.person())).toEqual([thread.questionId, thread.answerId]);
      await story.kehila.sql(`update answer set publication = 'removed' where id = $1`, thread.answerId);
      expect(await named(await story.person())).toEqual([thread.questionId]);
      expect(await named(await story.staff())).toEqual([thread.questionId, thread.answerId]);
    });

    it('refuses sources and spaces that do not exist', async () => {
      const author = await story.person();
      expect(await draft(author, { space: 'wifi', sources: ['999999'] })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
      expect(await draft(author, { space: 'nowhere' })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('refuses who has less than 100 reputation, and says what is missing', async () => {
    expect(await draft(await story.person(99), { space: 'wifi' })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'WRITE_ARTICLE', missingReputation: 1 });
  });

  it('is open to staff and reviewers of the space whatever their reputation', async () => {
    done(await draft(await story.staff(), { space: 'wifi' }));
    done(await draft(await story.reviewer(), { space: 'wifi' }));
  });

  it('wants exactly one beginning', async () => {
    const author = await story.person();
    await expect(draft(author, {})).rejects.toBeInstanceOf(BadInput);
    await expect(draft(author, { space: 'wifi', articleId: '1' })).rejects.toBeInstanceOf(BadInput);
  });
});
