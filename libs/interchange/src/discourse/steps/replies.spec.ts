import { at, post, topic, useBackups, user } from '../backup.factory';

describe('what was said in a forum', () => {
  const { backupOf, imported, ours, run } = useBackups();

  describe('replies', () => {
    it('answer the question; a short reply to another reply is a comment on the answer from which the conversation began', async () => {
      const summary = await imported({
        users: [user(1), user(2)],
        topics: [topic(10)],
        // In the order in which PostgreSQL may write them.
        posts: [
          ...[post(104, 10, 5, { reply_to_post_number: 3 }), post(102, 10, 3, { reply_to_post_number: 2, user_id: 2 }), post(100, 10, 1)],
          ...[post(101, 10, 2, { reply_to_post_number: 1, user_id: 2 }), post(103, 10, 4, { reply_to_post_number: 2, raw: 'long '.repeat(500) })],
          ...[post(105, 10, 6, { reply_to_post_number: 99 }), post(106, 10, 7, { reply_to_post_number: 7 })],
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 4, comments: 2 }, brokenCount: 0 });
      const answer = await ours(summary, 'answer', 101);
      expect(await ours(summary, 'question', 100)).toMatchObject({ answer_count: 4, state: 'answered' });
      expect(answer).toMatchObject({ comment_count: 2, body_markdown: 'Text of post 101.' });
      for (const id of [102, 104]) expect(await ours(summary, 'comment', id)).toMatchObject({ content_id: answer['id'] });
    });

    it('that were deleted, hidden or only for the staff stay behind, and what a moderator says as one comes', async () => {
      const summary = await imported({
        topics: [topic(10)],
        posts: [
          ...[post(100, 10, 1), post(101, 10, 2, { deleted_at: at('10:00') }), post(102, 10, 3, { hidden: true }), post(103, 10, 4, { post_type: 4 })],
          ...[
            post(107, 10, 8, { post_type: 2 }),
            post(108, 10, 7),
            post(104, 10, 5, { post_type: 3 }),
            post(105, 10, 6, { user_deleted: true }),
            post(106, 10, 7),
          ],
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 2, comments: 0 }, skipped: { otherPosts: 1 }, brokenCount: 0 });
      expect(await ours(summary, 'answer', 107)).toMatchObject({ body_markdown: 'Text of post 107.' });
    });

    it('are counted where the first post is gone', async () => {
      const summary = await imported({ topics: [topic(10), topic(10)], posts: [post(100, 10, 1, { hidden: true }), post(101, 10, 2)] });
      expect(summary).toMatchObject({ added: { questions: 0, answers: 0 }, skipped: { answers: 1, topics: 1 }, brokenCount: 0 });
    });

    it('that were accepted solve the question, in both forms in which the plugin has kept it', async () => {
      const summary = await imported({
        users: [user(1)],
        topics: [topic(10), topic(11), topic(12)],
        posts: [
          ...[post(100, 10, 1), post(101, 10, 2, { user_id: 1 }), post(102, 10, 3, { reply_to_post_number: 2 })],
          ...[post(110, 11, 1), post(111, 11, 2), post(120, 12, 1)],
        ],
        topic_custom_fields: [
          { id: 1, topic_id: 10, name: 'accepted_answer_post_id', value: '102' },
          { id: 2, topic_id: 10, name: 'other', value: 'x' },
        ],
        discourse_solved_solved_topics: [
          { id: 1, topic_id: 11, answer_post_id: 111, accepter_user_id: 1, created_at: at('11:00') },
          { id: 2, topic_id: 12, answer_post_id: 999, accepter_user_id: 1, created_at: at('11:00') },
        ],
      });
      expect(await ours(summary, 'question', 100)).toMatchObject({ state: 'solved', accepted_count: 1, answer_count: 2 });
      expect(await ours(summary, 'answer', 102)).toMatchObject({ accepted_at: new Date('2021-05-01T09:00:00.123Z') });
      expect(await ours(summary, 'answer', 111)).toMatchObject({ accepted_at: new Date('2021-05-01T11:00:00.123Z') });
      expect(await ours(summary, 'question', 120)).toMatchObject({ state: 'open' });
      expect(summary.skipped.acceptances).toBe(1);
    });

    it('that both tables of the plugin know were accepted when its own says so', async () => {
      const summary = await imported({
        topics: [topic(10), topic(11)],
        posts: [post(100, 10, 1), post(101, 10, 2), post(110, 11, 1), post(111, 11, 2)],
        topic_custom_fields: [
          { id: 1, topic_id: 10, name: 'accepted_answer_post_id', value: '101', created_at: at('15:00') },
          { id: 2, topic_id: 11, name: 'accepted_answer_post_id', value: '111', created_at: at('12:00') },
        ],
        discourse_solved_solved_topics: [{ id: 1, topic_id: 10, answer_post_id: 101, accepter_user_id: 1, created_at: at('11:00') }],
      });
      expect(await ours(summary, 'answer', 101)).toMatchObject({ accepted_at: new Date('2021-05-01T11:00:00.123Z') });
      expect(await ours(summary, 'answer', 111)).toMatchObject({ accepted_at: new Date('2021-05-01T12:00:00.123Z') });
    });
  });

  it('leaves a post what it has become when a newer backup would decide otherwise', async () => {
    const posts = [post(100, 10, 1), post(101, 10, 2), post(102, 10, 3, { reply_to_post_number: 2 }), post(103, 10, 4), post(110, 11, 1)];
    const first = await imported({ topics: [topic(10), topic(11)], posts, users: [user(1)] });
    const newer = await backupOf({
      topics: [topic(10), topic(11), topic(12)],
      users: [user(1), user(2)],
      posts: [
        ...[posts[0]!, posts[1]!, posts[4]!, post(102, 10, 3, { reply_to_post_number: 2, raw: 'long '.repeat(500) })],
        // Moved into a topic of its own; new ones on what stands there.
        ...[post(103, 12, 1), post(104, 10, 5, { reply_to_post_number: 3, user_id: 2 }), post(105, 10, 6)],
      ],
    });
    const summary = await run({ path: newer, spaceSlug: first.space.slug });
    expect(summary).toMatchObject({ added: { questions: 0, answers: 1, comments: 1, accounts: 1 }, brokenCount: 0 });
    const { id, comment_count } = await ours(summary, 'answer', 101);
    expect(comment_count).toBe(2);
    expect(await ours(summary, 'comment', 104)).toMatchObject({ content_id: id });
    expect(await ours(summary, 'question', 100)).toMatchObject({ answer_count: 3 });
  });
});
