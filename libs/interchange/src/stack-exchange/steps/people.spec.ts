import { answer, at, question, useDumps, user } from '../dump.factory';

describe('the people of a dump', () => {
  const { imported, kehila, ours } = useDumps();

  describe('people', () => {
    it('become accounts without an address, with handles of their own', async () => {
      const summary = await imported({
        'Users.xml': [
          user(1, { DisplayName: 'Dana Levi', AboutMe: '<p>I <b>fix</b> routers.</p>' }),
          user(2, { DisplayName: 'Dana Levi' }),
          user(3, { DisplayName: 'Dana Levi 2' }),
        ],
      });
      const accounts = await Promise.all([1, 2, 3].map(async (id) => ours(summary, 'account', id)));
      expect(accounts.map(({ handle }) => handle)).toEqual(['dana-levi', 'dana-levi-2-2', 'dana-levi-2']);
      expect(accounts[0]).toMatchObject({
        ...{ display_name: 'Dana Levi', biography: 'I fix routers.', state: 'active', imported: true, verified_at: null },
        ...{ joined_at: new Date(`${at('07:00')}Z`), last_seen_at: new Date(`${at('20:00')}Z`) },
      });
      expect(
        await kehila.sql(
          'select from account_email where account_id = any($1)',
          accounts.map(({ id }) => id),
        ),
      ).toEqual([]);
    });

    it('of the same name in another import do not take a handle that is in use', async () => {
      const first = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const second = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const third = await imported({ 'Users.xml': [user(8, { DisplayName: 'Noa Bar' })] });
      const handles = await Promise.all([first, second, third].map(async (summary) => (await ours(summary, 'account', 8)).handle));
      expect(handles).toEqual(['noa-bar', 'noa-bar-8', 'noa-bar-8-2']);
    });

    it('bring their reputation by double entry, with its cause', async () => {
      const summary = await imported({ 'Users.xml': [user(1, { Reputation: 345 })] });
      const id = (await ours(summary, 'account', 1)).id as string;
      expect(await kehila.sql(`select balance, sequence from points_account where ledger = 'reputation' and account_id = $1`, id)).toEqual([
        { balance: 345, sequence: 1 },
      ]);
      const entries = await kehila.sql(
        `select t.rule, t.asked, t.space_id, t.cause_key, e.account_id, e.amount, e.balance_after from points_transaction t join points_entry e on e.transaction_id = t.id
         where t.cause_key = $1 order by e.account_id nulls last`,
        `imported:${id}`,
      );
      const shared = { rule: 'imported', asked: 345, space_id: summary.space.id, cause_key: `imported:${id}` };
      expect(entries).toEqual([
        { ...shared, account_id: id, amount: 345, balance_after: 345 },
        { ...shared, account_id: null, amount: -345, balance_after: null },
      ]);
      expect(await kehila.sql('select rule from points_standing where account_id = $1', id)).toEqual([{ rule: 'imported' }]);
    });

    it('who are gone leave their name at what they wrote', async () => {
      const summary = await imported({
        'Users.xml': [user(1)],
        'Posts.xml': [{ ...Object(question(10)), OwnerUserId: '', OwnerDisplayName: 'user9' }, answer(11, 10, { OwnerUserId: 77, OwnerDisplayName: 'user77' })],
        'Comments.xml': [{ Id: 1, PostId: 10, Score: 0, Text: 'Same here', CreationDate: at('09:00'), UserDisplayName: 'user5' }],
      });
      expect(await ours(summary, 'question', 10)).toMatchObject({ author_id: null, author_name: 'user9' });
      expect(await ours(summary, 'answer', 11)).toMatchObject({ author_id: null, author_name: 'user77' });
      expect(await ours(summary, 'comment', 1)).toMatchObject({ author_id: null, author_name: 'user5' });
      expect(summary.skipped.owners).toBe(1);
    });

    it('keep their badges; those of people who are gone are counted', async () => {
      const badge = (id: number, person: number, name: string) => ({ Id: id, UserId: person, Name: name, Date: at('12:00'), Class: 3, TagBased: 'False' });
      const summary = await imported({
        'Users.xml': [user(1), user(2)],
        'Badges.xml': [badge(1, 1, 'Teacher'), badge(2, 2, 'Teacher'), badge(3, 1, 'Teacher'), badge(4, 99, 'Student')],
      });
      expect(summary).toMatchObject({ added: { badges: 3 }, skipped: { badges: 1 } });
      const awards = await kehila.sql(
        `select b.name, a.awarded_at, a.imported from badge_award a join badge b on b.id = a.badge_id where a.account_id = $1`,
        (await ours(summary, 'account', 2)).id,
      );
      expect(awards).toEqual([{ name: 'Teacher', awarded_at: new Date(`${at('12:00')}Z`), imported: true }]);
    });
  });
});
