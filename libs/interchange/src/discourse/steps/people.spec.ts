import { post, topic, useBackups, user } from '../backup.factory';

describe('the people of a forum', () => {
  const { imported, kehila, ours } = useBackups();

  describe('people', () => {
    it('come by their public name, without address, real name or password, with the likes for what comes along', async () => {
      const summary = await imported({
        users: [user(1, { username: 'Dana-L' })],
        user_emails: [{ id: 1, user_id: 1, email: 'dana@secret.example' }],
        user_profiles: [{ user_id: 1, bio_raw: 'I fix\nrouters.' }],
        user_options: [{ user_id: 1, hide_profile: false, hide_presence: false }],
        topics: [topic(10), topic(11, { archetype: 'private_message', category_id: null })],
        posts: [post(100, 10, 1, { like_count: 5 }), post(101, 10, 2, { like_count: 7 }), post(110, 11, 1, { like_count: 90 })],
      });
      const account = await ours(summary, 'account', 1);
      expect(account).toMatchObject({ handle: 'dana-l', display_name: 'Dana-L', biography: 'I fix\nrouters.', imported: true, verified_at: null });
      expect(account).toMatchObject({ last_seen_at: new Date('2021-05-01T20:00:00.123Z') });
      expect(await kehila.sql('select from account_email where account_id = $1', account['id'])).toEqual([]);
      expect(JSON.stringify(account)).not.toMatch(/secret|Real Name/);
      expect(await kehila.sql(`select balance from points_account where ledger = 'reputation' and account_id = $1`, account['id'])).toEqual([{ balance: 12 }]);
    });

    it('whose profile not everybody could read come without it, and those made from a mail without their name', async () => {
      const hidden = [
        user(1),
        user(2),
        user(3),
        user(4, { trust_level: 0 }),
        user(5, { suspended_till: '3021-01-01 00:00:00' }),
        user(6, { active: false }),
        user(7, { staged: true, username: 'moshe.cohen1957' }),
      ];
      const shown = user(8, { suspended_till: '2021-06-01 00:00:00' });
      const summary = await imported({
        users: [...hidden, shown],
        user_profiles: [...hidden, shown].map(({ id }) => ({ user_id: id!, bio_raw: 'Born in Haifa.' })),
        user_options: [
          { user_id: 1, hide_profile: true },
          { user_id: 2, hide_profile_and_presence: true },
          { user_id: 3, hide_presence: true },
        ],
        topics: [topic(10)],
        posts: [...hidden, shown].map(({ id }, at) => post(Number(id) + 100, 10, at + 1, { user_id: id! })),
      });
      for (const { id } of hidden) expect(await ours(summary, 'account', Number(id))).toMatchObject({ biography: null, last_seen_at: null });
      expect(await ours(summary, 'account', 7)).toMatchObject({ display_name: 'Member 7' });
      expect(await ours(summary, 'account', 8)).toMatchObject({ biography: 'Born in Haifa.' });
    });

    it('of a forum that keeps all profiles to its members come without them', async () => {
      const tables = { users: [user(1)], user_profiles: [{ user_id: 1, bio_raw: 'Born in Haifa.' }], topics: [topic(10)], posts: [post(100, 10, 1)] };
      const setting = { id: 1, name: 'hide_user_profiles_from_public', data_type: 5, value: 't' };
      const summary = await imported({ ...tables, site_settings: [{ id: 2, name: 's3_key', data_type: 1, value: 't' }, setting] });
      expect(await ours(summary, 'account', 1)).toMatchObject({ biography: null, last_seen_at: null });
      const other = await imported({
        ...tables,
        site_settings: [
          { id: 2, name: 's3_key', data_type: 1, value: 't' },
          { ...setting, value: 'f' },
        ],
      });
      expect(await ours(other, 'account', 1)).toMatchObject({ biography: 'Born in Haifa.' });
    });

    it('who said nothing that comes along stay behind', async () => {
      const summary = await imported({
        users: [user(1), user(2), user(3)],
        topics: [topic(10), topic(11, { archetype: 'private_message', category_id: null })],
        posts: [post(100, 10, 1), post(110, 11, 1, { user_id: 2 })],
      });
      expect(summary.added.accounts).toBe(1);
    });

    it('who are called in a text are the people who were meant, whatever they are called here', async () => {
      await imported({ users: [user(7, { username: 'avi' })], topics: [topic(10)], posts: [post(100, 10, 1, { user_id: 7 })] });
      const summary = await imported({
        users: [user(1, { username: 'Avi' }), user(2)],
        topics: [topic(10)],
        posts: [post(100, 10, 1, { raw: 'Thanks @Avi and @nobody' }), post(101, 10, 2, { raw: '@avi @person_2', user_id: 2 })],
      });
      const { id: avi, handle } = await ours(summary, 'account', 1);
      expect(handle).not.toBe('avi');
      const { id } = await ours(summary, 'question', 100);
      expect(await kehila.sql('select handle, account_id from mention where content_id = $1', id)).toEqual([{ handle: 'avi', account_id: avi }]);
      expect(await kehila.sql('select from mention where content_id = $1', (await ours(summary, 'answer', 101))['id'])).toHaveLength(2);
    });

    it('who are gone leave a post without an author', async () => {
      const summary = await imported({ topics: [topic(10)], posts: [post(100, 10, 1, { user_id: 99 }), post(101, 10, 2, { user_id: null })] });
      expect(await ours(summary, 'question', 100)).toMatchObject({ author_id: null });
      expect(summary.skipped.owners).toBe(1);
    });
  });
});
