import { AnswerAccepted } from '@kehila/community';
import { requestContext, type Transaction } from '@kehila/platform';
import { JournalReader } from '../journal/journal.reader';
import { done, nobody } from '../recognition.factory';
import { LedgerCheck } from '../verification/ledger.check';
import { CampaignCheck } from './campaign.check';
import { CampaignStory, day } from './campaign.factory';

describe('a campaign', () => {
  const story = new CampaignStory();
  let author: string;

  const accept = (change: Partial<Parameters<CampaignStory['accept']>[0]> = {}) => {
    const fields = { answerId: story.answerId(), authorId: author, askerId: null, byStaff: true, ...change };
    return story.accept(fields).then(() => fields.answerId);
  };
  const balance = () => story.balance(author, 'loyalty');
  const spent = async (id: string) => (await story.shown(id)).spent;

  beforeAll(() => story.space('first'));
  beforeEach(async () => {
    author = await story.person();
  });
  afterEach(async () => {
    await story.stopAll();
    for (const check of [LedgerCheck, CampaignCheck]) expect(await story.kehila.get<LedgerCheck | CampaignCheck>(check).differences()).toEqual([]);
  });

  it('pays twice what the rule pays, in an entry of its own that the journal names', async () => {
    const id = await story.create();
    await accept();
    expect(await story.entries(author, 'loyalty')).toEqual([
      ['answerAccepted', 20, 20, null],
      ['campaignBonus', 20, 20, null],
    ]);
    const { state, spent: given, answers, people } = await story.shown(id);
    expect({ state, given, answers, people }).toEqual({ state: 'running', given: 20, answers: 1, people: 1 });
    const causes = (language: 'he' | 'en') =>
      requestContext.run({ requestId: '1', language, ip: '' }, async () => {
        const { nodes } = await story.kehila.get(JournalReader).page(nobody, 'loyalty', author, 1, null, {});
        return nodes[0]!.cause;
      });
    expect(await causes('en')).toBe('More points by the campaign “A week of answers”.');
    expect(await causes('he')).toContain('״שבוע של תשובות״');
  });

  it.each([
    [{ factorPercent: 150 }, 10],
    [{ factorPercent: 300 }, 40],
    [{ factorPercent: null, extraPoints: 7 }, 7],
  ])('%j adds %i to 20', async (gain, added) => {
    const id = await story.create(gain);
    await accept();
    expect([await balance(), await spent(id)]).toEqual([20 + added, added]);
  });

  it('pays for answers that the staff verify, where it says so', async () => {
    await story.create({ act: 'answerVerified' });
    const answerId = story.answerId();
    await accept({ answerId });
    await story.trust({ answerId, authorId: author });
    expect((await story.entries(author, 'loyalty')).map(([rule]) => rule)).toEqual(['answerAccepted', 'answerVerified', 'campaignBonus']);
    await story.clearTrust({ answerId });
    expect(await balance()).toBe(20);
  });

  it('takes back what it added together with what it added to, and its budget has it again', async () => {
    const id = await story.create({ budget: 20 });
    const answerId = await accept();
    expect((await story.shown(id)).state).toBe('spent');
    await story.withdraw({ answerId, authorId: author });
    expect([await balance(), await spent(id), (await story.shown(id)).state]).toEqual([0, 0, 'running']);
    await accept({ answerId });
    expect([await balance(), await spent(id)]).toEqual([40, 20]);
  });

  it('has its budget back after its end, too', async () => {
    const id = await story.create();
    const answerId = await accept();
    await story.stop(id);
    await story.withdraw({ answerId, authorId: author });
    expect([await balance(), await spent(id)]).toEqual([0, 0]);
  });

  it('gives the last answer what is left of its budget, and then nothing', async () => {
    const id = await story.create({ budget: 30 });
    for (let answers = 0; answers < 3; answers++) await accept();
    expect([await balance(), await spent(id)]).toEqual([60 + 30, 30]);
  });

  it('never spends more than its budget when forty answers are accepted, as many at once as there are connections', async () => {
    const id = await story.create({ budget: 150 });
    const authors = await Promise.all(Array.from({ length: 10 }, () => story.person()));
    for (let turn = 0; turn < 2; turn++) await Promise.all(Array.from({ length: 20 }, (_, index) => accept({ authorId: authors[index % 10] as string })));
    const { spent: given, state, answers } = await story.shown(id);
    expect({ given, state, answers }).toEqual({ given: 150, state: 'spent', answers: 8 });
    const balances = await Promise.all(authors.map((one) => story.balance(one, 'loyalty')));
    expect(balances.reduce((all, one) => all + one)).toBe(40 * 20 + 150);
  });

  it('goes on to the next campaign when the one that adds most is spent', async () => {
    const most = await story.create({ factorPercent: 300, budget: 40 });
    const next = await story.create();
    await Promise.all(Array.from({ length: 4 }, () => accept()));
    expect([await spent(most), await spent(next), await balance()]).toEqual([40, 60, 80 + 100]);
  });

  it('adds nothing before its time, after it, or once it is stopped', async () => {
    await story.create({ from: story.at(day), until: story.at(2 * day) });
    await accept();
    story.kehila.clock.advance(day + 1_000);
    await accept();
    story.kehila.clock.advance(day);
    await accept();
    expect(await balance()).toBe(20 + 40 + 20);
    await story.stop(await story.create());
    await accept();
    expect(await balance()).toBe(80 + 20);
  });

  it('adds nothing in another space', async () => {
    const spaceId = await story.space('second');
    await story.create({ space: 'second' });
    await accept({ spaceId: '1' });
    expect(await balance()).toBe(20);
    await accept({ spaceId });
    expect(await balance()).toBe(60);
  });

  it('adds nothing for staff, or for one’s own question', async () => {
    const id = await story.create();
    await accept({ authorIsStaff: true });
    await accept({ askerId: author });
    expect([await balance(), await spent(id)]).toEqual([0, 0]);
  });

  it('adds nothing where asker and author share a network, unless the staff accepted', async () => {
    await story.create();
    const asker = await story.person();
    for (const account of [author, asker]) {
      await story.kehila.sql(
        `insert into session (account_id, token_hash, created_at, last_used_at, idle_seconds, expires_at, address)
         values ($1, decode(md5(random()::text), 'hex'), $2, $2, 60, $3, '203.0.113.9')`,
        account,
        story.at(0),
        story.at(day),
      );
    }
    await accept({ askerId: asker, acceptedBy: asker, byStaff: false });
    expect(await balance()).toBe(20);
    await accept({ askerId: asker, byStaff: true });
    expect(await balance()).toBe(60);
  });

  it('adds nothing where the asker hides the name: it would tell who asked', async () => {
    await story.create();
    await accept({ askerId: await story.person(), askerHidden: true, byStaff: false });
    expect(await balance()).toBe(20);
  });

  it('adds to what was earned under a hidden name without showing it, and does not count who it was', async () => {
    const id = await story.create();
    await accept({ authorHidden: true });
    const { nodes } = await requestContext.run({ requestId: '1', language: 'en', ip: '' }, () =>
      story.kehila.get(JournalReader).page(nobody, 'loyalty', author, 10, null, {}),
    );
    expect(nodes).toEqual([]);
    expect(await balance()).toBe(40);
    expect(await story.shown(id)).toMatchObject({ answers: 1, people: 0 });
  });

  it('pays only for the first answer of a question that had waited long enough', async () => {
    await story.create({ waitedDays: 3, until: story.at(30 * day) });
    const [early] = await story.thread(2);
    const [first, second] = await story.thread(3, 4);
    const paid = async (answerId: string) => {
      const before = await balance();
      await accept({ answerId });
      return (await balance()) - before;
    };
    expect([await paid(early!), await paid(first!), await paid(second!)]).toEqual([20, 40, 20]);
  });

  it('asks the database nothing where none runs, and one statement where one runs that does not pay', async () => {
    const asked = async () => {
      const names: string[] = [];
      const fact = {
        questionId: '9',
        spaceId: '1',
        authorId: author,
        askerId: null,
        acceptedBy: '1',
        byStaff: true,
        authorIsStaff: false,
        askerIsStaff: false,
      };
      done(
        await story.kehila.work.run({ act: 'tell', actor: nobody }, (tx: Transaction) => {
          const rows = jest.spyOn(tx, 'rows');
          const told = tx.record(new AnswerAccepted({ ...fact, answerId: story.answerId(), authorHidden: false, askerHidden: false, at: tx.now }));
          return told.finally(() => names.push(...rows.mock.calls.map(([statement]) => statement.name)));
        }),
      );
      return names;
    };
    await accept();
    const without = await asked();
    expect(without.filter((name) => name.startsWith('points_campaign'))).toEqual([]);
    await story.create({ waitedDays: 365, until: story.at(30 * day) });
    expect((await asked()).filter((name) => !without.includes(name))).toEqual(['points_campaign_lock_due']);
  });

  it('adds nothing where the rules pay nothing', async () => {
    await story.kehila.sql(
      `insert into points_rule_set (version, valid_from, announced_at, reason, rules)
       select 2, $1::timestamptz + interval '1 hour', $1, 'Other rules.', rules #- '{loyalty,answerAccepted}' from points_rule_set where version = 1`,
      story.at(0),
    );
    story.kehila.clock.advance(day);
    await story.create();
    await accept();
    expect(await balance()).toBe(0);
  });
});
