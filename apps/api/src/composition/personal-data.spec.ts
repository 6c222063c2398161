import { isMessage } from '@kehila/messages';
import { Database, PersonalDataParts } from '@kehila/platform';
import { startTestApi, type TestApi } from '../api.factory';

describe('what is kept about people', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is shown, moved and erased by some part of the product, whichever column leads to it', async () => {
    const { rows } = await api.app.get(Database, { strict: false }).pool.query<{ place: string }>(
      `select c.conrelid::regclass::text || '.' || a.attname as place
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'account'::regclass and c.confdeltype <> 'c'`,
    );
    const answered = api.app.get(PersonalDataParts, { strict: false }).columns;
    expect([...answered].sort()).toEqual(rows.map(({ place }) => place).sort());
  });

  it('has a heading in the copy of one’s data', async () => {
    const sections = await api.app.get(PersonalDataParts, { strict: false }).sections('0');
    expect(sections.map(({ name }) => name).filter((name) => !isMessage(`own_account_section_${name}`))).toEqual([]);
  });
});
