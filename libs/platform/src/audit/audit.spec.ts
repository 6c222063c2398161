import { useFeatures } from '@kehila/testing';
import { AuditReader } from './audit.reader';
import type { AuditEntry, AuditFilter } from './audit-entry.type';
import { actInWords } from './audited-acts';
import { auditLines, cell } from './export/audit-lines';

describe('the audit log', () => {
  const kehila = useFeatures({ modules: [] });
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));

  beforeAll(async () => {
    const entries: [number, string, number | null, string[]][] = [
      [3, 'askQuestion', 7, ['question:1', 'space:5']],
      [1, 'postAnswer', 8, ['answer:2', 'question:1']],
      [2, 'askQuestion', 8, ['question:3']],
      [4, 'grantRole', null, ['account:7']],
    ];
    for (const [hour, act, actorId, subjects] of entries)
      await kehila.sql('insert into audit_entry (at, act, actor_id, subjects) values ($1, $2, $3, $4)', at(hour), act, actorId, subjects);
  });

  const hours = async (filter: AuditFilter): Promise<number[]> =>
    (await kehila.get(AuditReader).page(filter, 10, null)).nodes.map((entry) => entry.at.getUTCHours());

  it.each<[string, AuditFilter, number[]]>([
    ['all, newest first by the time of the act', {}, [4, 3, 2, 1]],
    ['what one person did', { actorId: '8' }, [2, 1]],
    ['one kind of act', { act: 'askQuestion' }, [3, 2]],
    ['what was done to one thing', { subject: 'question:1' }, [3, 1]],
    ['a stretch of time', { from: at(2), to: at(4) }, [3, 2]],
    ['all of it at once', { actorId: '8', act: 'askQuestion', subject: 'question:3', from: at(1), to: at(3) }, [2]],
    ['nothing', { act: 'dance' }, []],
  ])('shows %s', async (_what, filter, expected) => {
    expect(await hours(filter)).toEqual(expected);
  });

  it('goes on where a page ended', async () => {
    const reader = kehila.get(AuditReader);
    const first = await reader.page({}, 3, null);
    const second = await reader.page({}, 3, first.pageInfo.endCursor);
    expect(first.nodes.map(({ act }) => act)).toEqual(['grantRole', 'askQuestion', 'askQuestion']);
    expect(second.nodes.map(({ act }) => act)).toEqual(['postAnswer']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is read whole in pieces', async () => {
    const seen: number[] = [];
    for await (const entry of kehila.get(AuditReader).all({}, 2)) seen.push(entry.at.getUTCHours());
    expect(seen).toEqual([4, 3, 2, 1]);
  });

  it('cannot be changed, not even in the database', async () => {
    await expect(kehila.sql(`update audit_entry set act = 'nothing'`)).rejects.toThrow(/append-only/);
    await expect(kehila.sql('delete from audit_entry')).rejects.toThrow(/append-only/);
    await expect(kehila.sql('truncate audit_entry')).rejects.toThrow(/append-only/);
  });

  it.each([
    [{ actorId: '8' }, 'audit_entry_by_actor'],
    [{ act: 'askQuestion' }, 'audit_entry_by_act'],
    [{ subject: 'question:1' }, 'audit_entry_by_subject'],
    [{ from: at(1), to: at(2) }, 'audit_entry_by_time'],
  ])('finds %j by an index', async (filter, index) => {
    await kehila.sql(
      `insert into audit_entry (at, act, actor_id, subjects) select now() - n * interval '1 minute', 'act' || n % 50, 1000 + n % 500, array['thing:' || n] from generate_series(1, 5000) n`,
    );
    await kehila.sql('analyze audit_entry');
    const [part] = Object.keys(filter);
    const where = {
      actorId: 'actor_id = 8',
      act: `act = 'askQuestion'`,
      subject: `subjects @> array['question:1']`,
      from: `at >= '2020-01-01' and at < '2020-01-02'`,
    }[part as 'act'];
    const plan = await kehila.sql<Record<string, string>>(`explain select * from audit_entry where ${where} order by at desc, id desc limit 50`);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain(index);
  });
});

describe('the audit log as a file', () => {
  const entry: AuditEntry = {
    id: '1',
    at: new Date('2026-11-01T08:00:00Z'),
    act: '=cmd()',
    actorId: '7',
    subjects: ['question:1', 'space:5'],
    requestId: 'a,"b"',
  };
  const fileOf = async (format: 'csv' | 'jsonl'): Promise<string> => {
    let text = '';
    const entries = (async function* () {
      yield await Promise.resolve(entry);
    })();
    for await (const line of auditLines(entries, format)) text += line;
    return text;
  };

  it('is a table that a spreadsheet does not run', async () => {
    expect(await fileOf('csv')).toBe(`\uFEFFid,at,act,actorId,subjects,requestId\r\n1,2026-11-01T08:00:00.000Z,'=cmd(),7,question:1 space:5,"a,""b"""\r\n`);
  });

  it.each(['=1', '+1', '-1', '-1+1', '@a', '\ta', '\ra', '；=1', '%0A=1', ' =1', '＝1', '";=1'])('takes %j for a text', (value) => {
    expect(cell(value).replace(/^"/, '')).toMatch(/^'/);
  });

  it('is a line of JSON for each entry', async () => {
    expect(JSON.parse(await fileOf('jsonl'))).toEqual({ ...entry, at: '2026-11-01T08:00:00.000Z' });
  });

  it('says what an act is in both languages, and keeps the name of one that is no longer known', () => {
    expect([actInWords('askQuestion', 'en'), actInWords('askQuestion', 'he'), actInWords('constructor', 'en')]).toEqual([
      'asked a question',
      'פרסום שאלה',
      'constructor',
    ]);
  });
});
