import { at, category, post, topic, useBackups, user } from '../backup.factory';

describe('the topics of a forum', () => {
  const { imported, kehila, ours } = useBackups();

  describe('topics', () => {
    it('become questions with their title, text, dates, views, likes, tags and category', async () => {
      const summary = await imported({
        users: [user(1)],
        categories: [category(1, { name: 'Home Network' })],
        tags: [{ id: 4, name: 'router' }],
        topic_tags: [{ id: 1, topic_id: 10, tag_id: 4 }],
        topics: [topic(10, { title: 'Why  is it slow?', views: 42, category_id: 1 })],
        posts: [post(100, 10, 1, { raw: 'It is **slow**.\n\tAnd \\ so on', like_count: 3, version: 2, last_version_at: at('10:00') })],
      });
      expect(summary).toMatchObject({ added: { questions: 1, accounts: 1, votes: 3 }, brokenCount: 0 });
      const { id: author_id } = await ours(summary, 'account', 1);
      expect(await ours(summary, 'question', 100)).toMatchObject({
        ...{ title: 'Why is it slow?', slug: 'why-is-it-slow', body_markdown: 'It is **slow**.  \n\tAnd \\ so on', view_count: 42, imported_up: 3, score: 3 },
        ...{ author_id, imported: true, publication: 'visible', closed_at: null, state: 'open', language: 'en' },
        ...{ asked_at: new Date('2021-05-01T09:00:00.123Z'), edited_at: new Date('2021-05-01T10:00:00.123Z') },
        ...{ last_activity_at: new Date('2021-05-01T12:00:00.123Z') },
      });
      expect(await kehila.sql(`select slug, question_count from tag where slug in ('router', 'home-network') order by slug`)).toEqual([
        { slug: 'home-network', question_count: 1 },
        { slug: 'router', question_count: 1 },
      ]);
    });

    it('come in Hebrew', async () => {
      const summary = await imported({
        topics: [topic(10, { title: 'למה הנתב מתנתק?' })],
        posts: [post(100, 10, 1, { raw: 'כל ערב, כבר שבוע.' }), post(101, 10, 2, { user_id: -1 })],
        users: [user(-1), user(1)],
      });
      expect(await ours(summary, 'question', 100)).toMatchObject({ language: 'he', slug: 'למה-הנתב-מתנתק', body_markdown: 'כל ערב, כבר שבוע.' });
      expect(await ours(summary, 'account', -1)).toMatchObject({ display_name: 'האתר הקודם', language: 'he' });
    });

    it('that are closed or archived are closed questions', async () => {
      const summary = await imported({ topics: [topic(10, { closed: true }), topic(11, { archived: true })], posts: [post(100, 10, 1), post(110, 11, 1)] });
      for (const id of [100, 110])
        expect(await ours(summary, 'question', id)).toMatchObject({ closed_reason: 'other', closed_at: new Date('2021-05-01T12:00:00.123Z') });
    });

    it('that not everybody could read stay behind with all that was said in them, and are counted', async () => {
      const hidden = [
        topic(20, { archetype: 'private_message', category_id: null }),
        topic(21, { category_id: 2 }),
        topic(22, { visible: false }),
        topic(23, { deleted_at: at('13:00') }),
        topic(24, { category_id: 99 }),
      ];
      const summary = await imported({
        categories: [category(1), category(2, { name: 'Staff', read_restricted: true })],
        topics: [topic(10), ...hidden],
        posts: [
          post(100, 10, 1),
          ...hidden.flatMap(({ id }) => [
            post(Number(id) * 10, Number(id), 1, { raw: 'SECRET ![x](upload://a.png)' }),
            post(Number(id) * 10 + 1, Number(id), 2, { raw: 'SECRET' }),
          ]),
        ],
      });
      expect(summary).toMatchObject({ added: { questions: 1, answers: 0 }, skipped: { topics: 5, answers: 0, images: 0 }, brokenCount: 0 });
      expect(
        await kehila.sql(`select from question where body_markdown like '%SECRET%' union all select from answer where body_markdown like '%SECRET%'`),
      ).toEqual([]);
      expect(await kehila.sql(`select from tag where slug = 'staff'`)).toEqual([]);
    });
  });

  it('takes tags that everybody could see', async () => {
    const names = ['open', 'grouped', 'fraud-suspect', 'churn-risk', 'both'];
    const summary = await imported({
      tags: names.map((name, at) => ({ id: at + 1, name: `Tag ${name}` })),
      tag_group_memberships: [
        ...[
          { id: 1, tag_id: 2, tag_group_id: 1 },
          { id: 2, tag_id: 3, tag_group_id: 2 },
          { id: 3, tag_id: 4, tag_group_id: 3 },
        ],
        ...[
          { id: 4, tag_id: 5, tag_group_id: 1 },
          { id: 5, tag_id: 5, tag_group_id: 2 },
        ],
      ],
      // Group 3 gives nothing to anybody, group 2 to the staff.
      tag_group_permissions: [
        { id: 1, tag_group_id: 1, group_id: 0, permission_type: 3 },
        { id: 2, tag_group_id: 2, group_id: 3, permission_type: 1 },
      ],
      topic_tags: names.map((_, at) => ({ id: at + 1, topic_id: 10, tag_id: at + 1 })),
      topics: [topic(10)],
      posts: [post(100, 10, 1)],
    });
    expect(summary.added.questions).toBe(1);
    expect(await kehila.sql(`select slug from tag where slug like 'tag-%' order by slug`)).toEqual([
      { slug: 'tag-both' },
      { slug: 'tag-grouped' },
      { slug: 'tag-open' },
    ]);
  });

  it('counts the uploads that stay behind', async () => {
    const raw = '![plan|690x388](upload://abc.png) and [list.pdf|attachment](upload://def.pdf) (3 KB)';
    const summary = await imported({ topics: [topic(10)], posts: [post(100, 10, 1, { raw })] });
    expect(summary.skipped.images).toBe(2);
    expect(await ours(summary, 'question', 100)).toMatchObject({ body_markdown: 'plan and list.pdf (3 KB)' });
  });
});
