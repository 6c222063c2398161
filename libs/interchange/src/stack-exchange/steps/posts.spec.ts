import { answer, at, question, useDumps, user, votes } from '../dump.factory';

describe('the posts of a dump', () => {
  const { imported, kehila, ours } = useDumps();

  describe('questions and answers', () => {
    it('come with their texts, dates, views, tags and authors', async () => {
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [
          question(10, { Title: 'Red &amp; light?', Body: '<p>The <b>PON</b> light</p>', Tags: '<router><pon>', LastEditDate: at('08:30'), ViewCount: 42 }),
          answer(11, 10, { Body: '<p>Restart it.</p>', LastEditDate: at('11:00') }),
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 1, accounts: 2 }, brokenCount: 0, alreadyThere: 0 });

      const asked = await ours(summary, 'question', 10);
      expect(asked).toMatchObject({
        ...{ space_id: summary.space.id, title: 'Red &amp; light?', slug: 'red-amp-light', body_markdown: 'The **PON** light', language: 'en', imported: true },
        ...{ body_html: '<p dir="ltr">The <strong>PON</strong> light</p>\n', body_text: 'The PON light', view_count: 42, answer_count: 1, state: 'answered' },
        ...{ author_id: (await ours(summary, 'account', 1)).id, author_name: null, publication: 'visible', staff_join_at: null, closed_at: null },
        // The dump says nine; its answer came at ten.
        ...{ asked_at: new Date(`${at('08:00')}Z`), edited_at: new Date(`${at('08:30')}Z`), last_activity_at: new Date(`${at('10:00')}Z`) },
      });
      const tags = await kehila.sql('select slug from tag where id = any($1) order by slug', asked.tag_ids);
      expect(tags).toEqual([{ slug: 'pon' }, { slug: 'router' }]);

      expect(await ours(summary, 'answer', 11)).toMatchObject({
        ...{ question_id: asked.id, body_markdown: 'Restart it.', author_id: (await ours(summary, 'account', 2)).id, accepted_at: null, imported: true },
        ...{ answered_at: new Date(`${at('10:00')}Z`), edited_at: new Date(`${at('11:00')}Z`) },
      });
    });

    it('come in Hebrew with Hebrew names for what has none', async () => {
      const summary = await imported({
        'Users.xml': [user(-1, { DisplayName: 'Community' }), user(5, { DisplayName: '\u200b' })],
        'Posts.xml': [question(10, { Title: 'למה הנתב מתנתק?', Body: '<p>כל ערב, כבר שבוע.</p>', OwnerUserId: 5 })],
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({ language: 'he', slug: 'למה-הנתב-מתנתק' });
      expect(await ours(summary, 'account', -1)).toMatchObject({ display_name: 'האתר הקודם', language: 'he' });
      expect(await ours(summary, 'account', 5)).toMatchObject({ display_name: 'פרופיל 5' });
    });

    it('come in whichever order the file has them', async () => {
      const summary = await imported({ 'Posts.xml': [answer(3, 10), question(10), answer(11, 10)] });
      expect(await ours(summary, 'question', 10)).toMatchObject({ answer_count: 2 });
    });

    it('count the tags of what can be seen, in both forms in which dumps write them', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Tags: '<counted><once>' }), question(11, { Tags: '|counted|' }), question(12, { Tags: '' })],
      });
      expect(summary.added.questions).toBe(3);
      expect(await kehila.sql(`select slug, question_count from tag where slug in ('counted', 'once') order by slug`)).toEqual([
        { slug: 'counted', question_count: 2 },
        { slug: 'once', question_count: 1 },
      ]);
    });

    it('keep the question from the staff queue where a peer has helped', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), answer(11, 10, { Score: 1 }), question(20), answer(21, 20, { Score: 0 })] });
      expect(await ours(summary, 'question', 10)).toMatchObject({ peer_helped: true });
      expect(await ours(summary, 'question', 20)).toMatchObject({ peer_helped: false });
    });

    it('leave out an answer whose question is gone, and count it', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), answer(11, 99)] });
      expect(summary).toMatchObject({ added: { answers: 0 }, skipped: { answers: 1 }, brokenCount: 0 });
    });

    it('count posts that have no place here', async () => {
      const summary = await imported({ 'Posts.xml': [question(10), { ...Object(question(11)), PostTypeId: 7 }] });
      expect(summary).toMatchObject({ added: { questions: 1 }, skipped: { otherPosts: 1 }, brokenCount: 0 });
    });

    it("keep a candidate's text hidden, with its comments", async () => {
      const summary = await imported({
        'Posts.xml': [question(10), { Id: 20, PostTypeId: 6, CreationDate: at('08:00'), Score: 0, Body: '<p>Elect me</p>', OwnerUserId: 1 }],
        'Comments.xml': [{ Id: 1, PostId: 20, Score: 0, Text: 'Good luck', CreationDate: at('09:00') }],
      });
      expect(summary.added).toMatchObject({ questions: 1, nominations: 1, comments: 1 });
      expect(await ours(summary, 'question', 20)).toMatchObject({
        publication: 'hidden',
        title: 'Candidate for moderator',
        comment_count: 1,
      });
    });
  });

  describe('votes', () => {
    it('are kept as totals, so that the score is their difference', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Score: 2 }), answer(11, 10, { Score: -1 })],
        'Votes.xml': [...votes(10, 3, 1), ...votes(11, 1, 2), ...votes(99, 4, 0), { Id: 1, PostId: 10, VoteTypeId: 10, CreationDate: at('00:00') }],
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({ imported_up: 3, imported_down: 1, score: 2 });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ imported_up: 1, imported_down: 2, score: -1 });
      expect(summary).toMatchObject({ added: { votes: 7 }, skipped: { votes: 4, otherVotes: 1 } });
    });

    it('lead to the score that people saw where the dump lacks some of them', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { Score: 5 }), answer(11, 10, { Score: -4 })],
        'Votes.xml': votes(10, 1, 1),
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({ imported_up: 6, imported_down: 1, score: 5 });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ imported_up: 0, imported_down: 4, score: -4 });
    });

    it('of the kind "favourite" make followers', async () => {
      const favourite = (id: number, post: number, person: number) => ({ Id: id, PostId: post, VoteTypeId: 5, UserId: person, CreationDate: at('00:00') });
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [question(10)],
        'Votes.xml': [favourite(1, 10, 1), favourite(2, 10, 2), favourite(3, 10, 77), favourite(4, 99, 1)],
      });
      expect(summary).toMatchObject({ added: { followers: 2 }, skipped: { followers: 2 } });
      expect(await ours(summary, 'question', 10)).toMatchObject({ follower_count: 2 });
    });
  });

  describe('accepted answers', () => {
    it('make the question solved, by its asker, on the day of the acceptance', async () => {
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Posts.xml': [question(10, { AcceptedAnswerId: 12 }), answer(11, 10), answer(12, 10)],
        'Votes.xml': [{ Id: 1, PostId: 12, VoteTypeId: 1, CreationDate: '2021-05-03T00:00:00.000' }],
      });
      const accepted = new Date('2021-05-03T00:00:00Z');
      expect(await ours(summary, 'question', 10)).toMatchObject({ state: 'solved', accepted_count: 1, answer_count: 2 });
      expect(await ours(summary, 'answer', 12)).toMatchObject({ accepted_at: accepted, accepted_by_staff: false });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ accepted_at: null });
      expect(
        await kehila.sql(
          'select accepted_by, by_staff, accepted_at, withdrawn_at from acceptance where answer_id = $1',
          (await ours(summary, 'answer', 12)).id,
        ),
      ).toEqual([{ accepted_by: (await ours(summary, 'account', 1)).id, by_staff: false, accepted_at: accepted, withdrawn_at: null }]);
    });

    it('are accepted no earlier than they were written, though votes say the day only', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { AcceptedAnswerId: 11 }), answer(11, 10)],
        'Votes.xml': [{ Id: 1, PostId: 11, VoteTypeId: 1, CreationDate: '2021-05-01T00:00:00.000' }],
      });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ accepted_at: new Date(`${at('10:00')}Z`) });
    });

    it('that are gone are counted and leave the question unsolved', async () => {
      const summary = await imported({ 'Posts.xml': [question(10, { AcceptedAnswerId: 99 }), answer(11, 10)] });
      expect(summary.skipped.acceptances).toBe(1);
      expect(await ours(summary, 'question', 10)).toMatchObject({ state: 'answered', accepted_count: 0 });
    });

    it('of another question are none', async () => {
      const summary = await imported({ 'Posts.xml': [question(10, { AcceptedAnswerId: 21 }), question(20), answer(21, 20)] });
      expect(await ours(summary, 'question', 20)).toMatchObject({ state: 'answered' });
      expect(await ours(summary, 'question', 10)).toMatchObject({ state: 'open' });
    });
  });

  describe('comments', () => {
    it('hang on questions and answers, with their score, and are counted there', async () => {
      const comment = (id: number, post: number, text: string) => ({ Id: id, PostId: post, Score: 3, Text: text, CreationDate: at('12:00'), UserId: 1 });
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [question(10), answer(11, 10)],
        'Comments.xml': [comment(1, 10, 'Is `PON` *red*?'), comment(2, 11, 'Thanks'), comment(3, 11, '# 3 works'), comment(4, 99, 'Lost')],
      });
      expect(summary).toMatchObject({ added: { comments: 3 }, skipped: { comments: 1 } });
      const [questionId, answerId] = [(await ours(summary, 'question', 10)).id, (await ours(summary, 'answer', 11)).id];
      expect(await ours(summary, 'comment', 1)).toMatchObject({
        ...{ content_id: questionId, question_id: questionId, score: 3, author_id: (await ours(summary, 'account', 1)).id, imported: true },
        ...{ body_html: '<p dir="ltr">Is <code dir="ltr">PON</code> <em>red</em>?</p>\n', commented_at: new Date(`${at('12:00')}Z`) },
      });
      expect(await ours(summary, 'comment', 2)).toMatchObject({ content_id: answerId, question_id: questionId });
      expect(await ours(summary, 'question', 10)).toMatchObject({ comment_count: 1 });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ comment_count: 2 });
    });
  });
});
