import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { EraseDueAccounts } from '@kehila/accounts';
import { act } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';
import { bytesIn, dumpOf } from './dump';

/** 500 at full size: `npm run test:long -- own-account/many-posts`. */
const posts = process.env['KEHILA_TEST_SIZE'] === 'long' ? 500 : 30;
const folder = mkdtempSync(join(tmpdir(), 'kehila-many-'));

jest.setTimeout(process.env['KEHILA_TEST_SIZE'] === 'long' ? 600_000 : 60_000);

describe(`an account with ${posts} posts`, () => {
  const kehila = Kehila.use({ environment: { KEHILA_FILES: folder } });
  let administrator: Person;
  let writer: Person;
  let owner: Person;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    administrator = await kehila.person('admin', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    [writer, owner] = [await kehila.person('writer', { reputation: 300 }), await kehila.person('owner', { reputation: 20 })];
    await act(writer.client, 'updateProfile', { displayName: 'Zerubavel Quixote', biography: 'Biographicus rex' });
    await act(writer.client, 'updateContact', { phone: '+972 54 987 6543' });
    await act(owner.client, 'updateProfile', { displayName: 'Melchizedek Ulysses', biography: 'Otherus maximus' });
    const helper = await kehila.person('helper', { reputation: 300 });
    const helpersOwn = await ask(helper, 'Who has the long cable?');
    const kinds = [
      (number: number) => ask(writer, `What about box number ${number}?`),
      () => idOf(writer, 'postAnswer', { questionId: helpersOwn, body: 'Turn it off and on.' }, 'Answer'),
      () => idOf(writer, 'postComment', { contentId: helpersOwn, body: 'Which cable is meant?' }, 'Comment'),
    ];
    const written: string[] = [];
    for (let number = 0; number < posts; number++) written.push(await kinds[number % 3]!(number));
    for (const contentId of [written[0]!, written[1]!]) await act(helper.client, 'castVote', { contentId, value: 'UP' });
    await kehila.drain();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is copied out whole', async () => {
    expect(await copyOf(writer)).toEqual(counts());
  });

  it('is merged into another one with every post and every point', async () => {
    const points = await pointsOf(writer, owner);
    await soon(async () => {
      const outcome = await act(administrator.client, 'mergeAccounts', { fromId: writer.accountId, intoId: owner.accountId });
      expect(outcome).toMatchObject({ __typename: 'Account' });
      await kehila.drain();
    });
    expect(await copyOf(owner)).toEqual(counts());
    expect(await pointsOf(owner)).toBe(points);
    expect(await kehila.differences()).toEqual([]);
  });

  it('leaves nothing personal of either in any table, the search index included, or file', async () => {
    const traces = [
      'Zerubavel',
      'Quixote',
      'Biographicus',
      'Melchizedek',
      'Ulysses',
      'Otherus',
      '972549876543',
      writer.email,
      owner.email,
      writer.handle,
      owner.handle,
    ];
    const before = await dumpOf(kehila);
    for (const trace of [owner.email, 'Melchizedek', 'Otherus']) expect(before).toContain(trace);
    await act(owner.client, 'requestAccountDeletion', { password });
    await kehila.sql(`update account_deletion set due_at = now() - interval '1 minute' where account_id = $1`, owner.accountId);
    await soon(async () => {
      await kehila.get(EraseDueAccounts).run();
      await kehila.drain();
    });
    const after = (await dumpOf(kehila)).split('\n');
    expect(
      traces.flatMap((trace) => after.filter((line) => line.toLowerCase().includes(trace.toLowerCase())).map((line) => [trace, line.slice(0, 200)])),
    ).toEqual([]);
    // The copies are packed, so that no trace could be read in them: none may be there.
    expect(bytesIn(folder)).toHaveLength(0);
    expect(await kehila.sql('select count(*)::int as n from question where author_id = $1', owner.accountId)).toEqual([{ n: counts().questions }]);
    expect(await kehila.differences()).toEqual([]);
  });

  const counts = () => ({ questions: Math.ceil(posts / 3), answers: Math.ceil((posts - 1) / 3), comments: Math.ceil((posts - 2) / 3) });

  /** However much there is: a matter of seconds. */
  async function soon(run: () => Promise<void>): Promise<void> {
    const began = performance.now();
    await run();
    expect(performance.now() - began).toBeLessThan(10_000);
  }

  /** How much of each the copy of their data holds. */
  async function copyOf(who: Person) {
    await soon(async () => {
      await act(who.client, 'requestDataExport', {});
      await kehila.drain();
    });
    const { body } = await who.client.send('{ viewer { dataExport { address } } }');
    const { address } = (body.data!['viewer'] as { dataExport: { address: string } }).dataExport;
    const zip = Buffer.from(await (await fetch(kehila.address + address, { headers: { cookie: who.client.cookie } })).arrayBuffer());
    const { questions, answers, comments } = dataIn(zip);
    return { questions: questions.length, answers: answers.length, comments: comments.length };
  }

  async function pointsOf(...people: Person[]): Promise<number> {
    const [row] = await kehila.sql<{ sum: number }>(
      `select sum(balance)::int as sum from points_account where ledger = 'reputation' and account_id = any($1::bigint[])`,
      people.map(({ accountId }) => accountId),
    );
    return row?.sum ?? 0;
  }

  const ask = (who: Person, title: string) => idOf(who, 'askQuestion', { space: 'wifi', title, body: 'It blinks.', tags: [] }, 'Question');

  async function idOf(who: Person, name: string, input: Readonly<Record<string, unknown>>, type: string): Promise<string> {
    const outcome = await act(who.client, name, input, `${type} { id }`);
    if (outcome.code) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome['id'] as string;
  }
});

/** The copy's data, as the list at the end of its zip says where it is. */
function dataIn(zip: Buffer): Record<'questions' | 'answers' | 'comments', unknown[]> {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  for (;;) {
    const [size, nameLength, offset] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === 'data.json') {
      const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
      return JSON.parse(inflateRawSync(zip.subarray(start, start + size)).toString()) as Record<'questions' | 'answers' | 'comments', unknown[]>;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
