import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PointsStory } from '../recognition.factory';
import { LedgerCheck } from './ledger.check';

const file = resolve(__dirname, '../../../..', process.env['KEHILA_TEST_DATA'] ?? '../shared/data', 'attacks/ledger/histories.jsonl');

interface Operation {
  readonly key: string;
  readonly op: string;
  readonly user: string;
  readonly response: string;
}

interface Entry {
  readonly seq: number;
  readonly tx: string;
  readonly account: string;
  readonly amount: number;
}

interface History {
  readonly id: string;
  readonly initial: { readonly stock: number };
  readonly anomaly: string;
  readonly ops: readonly Operation[];
  readonly entries: readonly Entry[];
  readonly balance_cache: Readonly<Record<string, number>>;
}

const histories = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as History)
  : [];
const wrong = [
  'balance-cache-drift',
  'mutated-entry',
  'deleted-entry',
  'unbalanced-entry',
  'gap-in-sequence',
  'lost-ack',
  'negative-balance',
  'duplicate-key',
  'hold-posted-twice',
  'hold-posted-after-void',
  'double-redeem-stock',
];
/** What is wrong in these is what was answered to a request, which no ledger knows: the entries are as they should be. */
const sound = ['none', 'wrong-response-replay', 'key-reuse-different-body'];
const of = (anomalies: readonly string[]) =>
  histories.filter(({ anomaly }) => anomalies.includes(anomaly)).map((history) => [history.anomaly, history.id, history] as const);
/** What the organisation's accounts are called in our tables; the issuer's has no name. */
const sideOf: Readonly<Record<string, string | undefined>> = { holds: 'held', rewards: 'spent' };
/** What a kind of transaction is called: a redemption without a hold is held and spent at once. */
const rules: Readonly<Record<string, string | undefined>> = { hold: 'redemptionHeld', post: 'redemptionSpent', void: 'redemptionReturned' };

(histories.length > 0 ? describe : describe.skip)(
  `a history of points, as it was found in the tables${histories.length > 0 ? '' : ' (skipped: there are none)'}`,
  () => {
    const story = new PointsStory();
    const people = new Map<string, string>();

    beforeAll(async () => {
      for (const name of new Set(histories.flatMap(({ ops }) => ops.map(({ user }) => user)))) people.set(name, await story.person());
      // As if somebody had written past every guard of the tables but their constraints.
      for (const table of ['points_entry', 'points_transaction', 'points_campaign_entry']) await story.kehila.sql(`alter table ${table} disable trigger user`);
    });
    beforeEach(() =>
      story.kehila.sql(
        'truncate points_campaign_entry, points_appeal, voucher_code, redemption_clearing, redemption, reward_text, reward, points_lot_use, points_lot, points_standing, points_entry, points_transaction, points_account',
      ),
    );

    it.each(of(wrong))('is refused by the tables or found by the check: %s, %s', async (_anomaly, _id, history) => {
      expect(await faultsOf(history)).not.toEqual([]);
    });

    it.each(of(sound))('is found to be in order: %s, %s', async (_anomaly, _id, history) => {
      expect(await faultsOf(history)).toEqual([]);
    });

    /** There is one reward; each redemption that was granted took one of it. */
    async function takeFromStock({ initial, ops }: History): Promise<void> {
      await story.kehila.sql(
        `insert into reward (kind, cost, stock, level, approval, published, created_at) values ('hard', 1, $1, 'newcomer', 'rule', true, now())`,
        initial.stock,
      );
      const granted = new Set(ops.filter(({ op, response }) => op === 'redeem' && response === 'ok').map(({ key }) => key));
      for (let taken = 0; taken < granted.size; taken++) await story.kehila.sql('update reward set stock = stock - 1');
    }

    async function faultsOf(history: History): Promise<string[]> {
      const { transactions, entries, accounts, lots } = writtenDown(history, people);
      try {
        await takeFromStock(history);
        await story.kehila.sql(
          `insert into points_transaction (id, ledger, rule, rule_set_version, event_id, cause_key, asked, resolves, at) overriding system value
         select id, 'loyalty', rule, 1, gen_random_uuid(), cause, 0, resolves, now() from jsonb_to_recordset($1) as t(id bigint, rule text, cause text, resolves bigint)`,
          JSON.stringify(transactions),
        );
        await story.kehila.sql(
          `insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, side, at)
         select transaction, 'loyalty', account, amount, sequence, balance, side, now()
         from jsonb_to_recordset($1) as e(transaction bigint, account bigint, amount int, sequence int, balance int, side text)`,
          JSON.stringify(entries),
        );
        await story.kehila.sql(
          `insert into points_account (ledger, account_id, balance, sequence)
         select 'loyalty', account, balance, sequence from jsonb_to_recordset($1) as a(account bigint, balance int, sequence int)`,
          JSON.stringify(accounts),
        );
        await story.kehila.sql(
          `insert into points_standing (ledger, rule, account_id, cause_key, transaction_id)
         select 'loyalty', 'answerAccepted', e.account_id, t.cause_key, t.id from points_transaction t join points_entry e on e.transaction_id = t.id
         where e.account_id is not null and t.rule = 'answerAccepted'`,
        );
        await story.kehila.sql(
          `insert into points_lot (account_id, transaction_id, amount, remaining, expires_at)
         select account, transaction, remaining, remaining, now() from jsonb_to_recordset($1) as l(account bigint, transaction bigint, remaining int)`,
          JSON.stringify(lots),
        );
      } catch (error) {
        return [`refused: ${(error as { constraint?: string }).constraint ?? String(error)}`];
      }
      return story.kehila.get(LedgerCheck).differences();
    }
  },
);

/** The history in our words: a person's entries are numbered as the person's acts were, so that one which is missing leaves a gap. */
function writtenDown({ ops, entries, balance_cache: cached }: History, people: ReadonlyMap<string, string>) {
  const states = new Map([...people.keys()].map((name) => [name, { balance: 0, sequence: 0 }]));
  const transactions: { id: number; cause: string; rule: string; resolves?: number | undefined }[] = [];
  const rows: { transaction: number; account?: string; amount: number; sequence?: number; balance?: number; side?: string | undefined }[] = [];
  const left = [...entries].sort((one, other) => one.seq - other.seq);
  const enter = (taken: readonly Entry[]) => {
    const sides = new Map<string, number>();
    for (const { tx, account, amount } of taken) {
      const side = `${tx} ${account}`;
      const times = (sides.get(side) ?? 0) + 1;
      sides.set(side, times);
      const id = idOf(tx, times);
      const state = states.get(account);
      if (!state) rows.push({ transaction: id, amount, side: sideOf[account] });
      else rows.push({ transaction: id, account: people.get(account)!, amount, sequence: ++state.sequence, balance: (state.balance += amount) });
    }
  };
  const known = new Map<string, number>();
  /** What was entered twice under one key is two transactions of the same cause. */
  const idOf = (tx: string, times: number): number => {
    const key = `${tx} ${times}`;
    const id = known.get(key) ?? known.size + 1;
    const [cause = tx, kind = ''] = tx.split(':');
    const resolves = kind === 'post' || kind === 'void' ? known.get(`${cause}:hold 1`) : undefined;
    if (!known.has(key)) transactions.push({ id, cause, rule: rules[kind] ?? 'answerAccepted', resolves });
    known.set(key, id);
    return id;
  };
  const done = new Set<string>();
  for (const { key, user, response } of ops) {
    if (response !== 'ok' || done.has(key)) continue;
    done.add(key);
    const taken = left.filter(({ tx }) => tx.split(':')[0] === key);
    for (const entry of taken) left.splice(left.indexOf(entry), 1);
    if (!taken.some(({ account }) => people.has(account))) states.get(user)!.sequence++;
    enter(taken);
  }
  enter(left);
  const accounts = [...states].map(([name, { balance, sequence }]) => ({ account: people.get(name), balance: cached[name] ?? balance, sequence }));
  // What is left of all credits is one lot, since the histories know no dates.
  const credit = (name: string) => rows.find(({ account, amount }) => account === people.get(name) && amount > 0)?.transaction;
  const lots = [...states].flatMap(([name, { balance }]) => {
    const transaction = credit(name);
    return balance > 0 && transaction !== undefined ? [{ account: people.get(name), transaction, remaining: balance }] : [];
  });
  return { transactions, entries: rows, accounts, lots };
}
