import { answer, at, question, useDumps, user } from '../dump.factory';

describe('how the posts of a dump came to be', () => {
  const { imported, kehila, ours } = useDumps();

  describe('links and closing', () => {
    const link = (id: number, from: number, to: number, type: number) => ({
      Id: id,
      CreationDate: at('13:00'),
      PostId: from,
      RelatedPostId: to,
      LinkTypeId: type,
    });

    it('join questions; a link of an answer is its question’s; what leads nowhere or to itself is counted', async () => {
      const summary = await imported({
        'Posts.xml': [question(10), question(20), answer(11, 10), answer(21, 20)],
        'PostLinks.xml': [link(1, 10, 20, 1), link(2, 11, 20, 3), link(3, 20, 11, 1), link(4, 10, 11, 1), link(5, 10, 99, 1), link(6, 10, 20, 9)],
      });
      expect(summary).toMatchObject({ added: { links: 3 }, skipped: { links: 3 } });
      const [one, two] = [(await ours(summary, 'question', 10)).id, (await ours(summary, 'question', 20)).id];
      expect(
        await kehila.sql('select question_id, other_id, kind from question_link where question_id = any($1) order by question_id, kind', [one, two]),
      ).toEqual([
        { question_id: one, other_id: two, kind: 'duplicate' },
        { question_id: one, other_id: two, kind: 'related' },
        { question_id: two, other_id: one, kind: 'related' },
      ]);
    });

    it('close a duplicate that the dump says is closed, and no other', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { ClosedDate: at('14:00') }), question(20), question(30, { ClosedDate: at('15:00') })],
        'PostLinks.xml': [link(1, 10, 20, 3), link(2, 20, 30, 3)],
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({
        ...{ closed_reason: 'duplicate', closed_at: new Date(`${at('14:00')}Z`), closed_by: null, duplicate_of: (await ours(summary, 'question', 20)).id },
      });
      expect(await ours(summary, 'question', 20)).toMatchObject({ closed_reason: null, closed_at: null, duplicate_of: null });
      expect(await ours(summary, 'question', 30)).toMatchObject({ closed_reason: 'other', duplicate_of: null });
    });

    it('take the reason from the history where it has one', async () => {
      const summary = await imported({
        'Posts.xml': [question(10, { ClosedDate: at('14:00') })],
        'PostHistory.xml': [{ Id: 1, PostHistoryTypeId: 10, PostId: 10, RevisionGUID: 'a', CreationDate: at('14:00'), UserId: 1, Comment: '102', Text: '{}' }],
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({ closed_reason: 'off_topic' });
    });
  });

  describe('history', () => {
    const edit = (id: number, post: number, type: number, guid: string, text: string, more: Record<string, string | number> = {}) => {
      const time = `1${id}:00`;
      return { Id: id, PostHistoryTypeId: type, PostId: post, RevisionGUID: guid, CreationDate: at(time), Text: text, ...more };
    };

    it('becomes the earlier texts, each whole, with editor and words', async () => {
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [question(10, { Tags: '<late>' }), answer(11, 10)],
        'PostHistory.xml': [
          edit(1, 10, 2, 'a', 'First *text*', { UserId: 1 }),
          edit(2, 10, 1, 'a', 'First title', { UserId: 1 }),
          edit(3, 10, 3, 'a', '<early><late>', { UserId: 1 }),
          edit(4, 10, 5, 'b', 'Second text', { UserDisplayName: 'user9', Comment: 'clearer' }),
          edit(5, 11, 2, 'c', 'The only text', { UserId: 1 }),
          edit(6, 10, 4, 'd', 'Last title', { UserId: 1 }),
          edit(7, 10, 24, 'd', 'approved'),
          edit(8, 99, 2, 'e', 'gone'),
          edit(9, 99, 5, 'f', 'gone too'),
        ],
      });
      expect(summary).toMatchObject({ added: { revisions: 2 }, skipped: { revisions: 1, otherHistory: 1 } });
      const [late] = await kehila.sql<{ id: string }>(`select id from tag where slug = 'late'`);
      const revisions = await kehila.sql(
        'select number, title, body_markdown, tag_ids, editor_id, editor_name, comment, at, imported from content_revision where content_id = $1 order by number',
        (await ours(summary, 'question', 10)).id,
      );
      const shared = { title: 'First title', tag_ids: [late!.id], imported: true };
      expect(revisions).toEqual([
        {
          ...shared,
          number: 1,
          body_markdown: 'First *text*',
          editor_id: (await ours(summary, 'account', 1)).id,
          editor_name: null,
          comment: null,
          at: new Date(`${at('11:00')}Z`),
        },
        { ...shared, number: 2, body_markdown: 'Second text', editor_id: null, editor_name: 'user9', comment: 'clearer', at: new Date(`${at('14:00')}Z`) },
      ]);
      expect(await kehila.sql('select from content_revision where content_id = $1', (await ours(summary, 'answer', 11)).id)).toEqual([]);
    });
  });
});
