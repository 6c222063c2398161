import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { isFailure, type Transaction } from '@kehila/platform';
import { nobody, PointsStory } from '../recognition.factory';
import { StandingReader } from '../standing/standing.reader';
import { LedgerCheck } from '../verification/ledger.check';
import { ExpirePoints } from './expire-points';
import { Purse } from './purse';
import { TierCheck } from './tier/tier.check';
import { PurseModel } from './purse-model.factory';

type Deed =
  | { readonly kind: 'earn' | 'spend' | 'return' | 'refund' | 'undo'; readonly which: number }
  | { readonly kind: 'hold'; readonly amount: number }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'expire' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('earn' as const, 'undo' as const), which: fc.nat({ max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hold' as const), amount: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('spend' as const, 'return' as const, 'refund' as const), which: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 7, 8, 200, 400) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
);

const day = 86_400_000;
const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
/** npm run test:long -- models plays them at their full number. */
const runs = isLong ? Number(process.env['KEHILA_TEST_HISTORIES'] ?? 10_000) : 40;
/** The checks read all tables: not after each of ten thousand histories. */
const checkEvery = isLong ? 250 : 1;

describe('whatever is earned, undone, held, spent, given back and expires, in whatever order', () => {
  const story = new PointsStory();
  let made = 100_000;
  let played = 0;
  const credits = new Map<string, number>();

  it('the points are what a few lines of memory say, never below 0, and every check of the ledger holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const person = await story.person();
        const model = new PurseModel();
        const first = (made += 100);
        const standing = new Set<number>();
        const holds: { id: number; holdId: string; amount: number; spentId: string | null }[] = [];
        const within = async <Outcome>(act: (tx: Transaction, purse: Purse) => Promise<Outcome>): Promise<Outcome | 'refused'> => {
          const outcome = await story.kehila.work
            .run<Outcome>({ act: 'tell', actor: nobody }, (tx) => act(tx, story.kehila.get(Purse)))
            .catch((error: unknown) => {
              if (String(error).includes('points_transaction_resolved_once')) return 'refused' as const;
              throw error;
            });
          if (isFailure(outcome)) throw new Error(outcome.code);
          return outcome;
        };
        const occasion = (tx: Transaction) => ({ eventId: randomUUID(), at: tx.now });

        const begun = story.kehila.clock.now().getTime();
        const expiryOf = () => {
          const date = story.kehila.clock.now();
          const later = new Date(date);
          later.setUTCFullYear(date.getUTCFullYear() + 2);
          // The last of February, where that year has no 29th.
          if (later.getUTCMonth() !== date.getUTCMonth()) later.setUTCDate(0);
          return (later.getTime() - begun) / day;
        };
        for (const one of deeds) {
          if (one.kind === 'wait') {
            story.kehila.clock.advance(one.days * day + 1_000);
            model.now += one.days + 1 / 86_400;
          }
          if (one.kind === 'expire') {
            await story.kehila.get(ExpirePoints).run();
            model.expire();
          }
          if (one.kind === 'earn' || one.kind === 'undo') {
            const told = { answerId: String(first + one.which), authorId: person };
            await (one.kind === 'earn' ? story.accept(told) : story.withdraw(told));
            if (one.kind === 'earn' && !standing.has(one.which)) {
              standing.add(one.which);
              model.earn((made += 1), 20, expiryOf());
              credits.set(`${person} ${one.which}`, made);
            }
            if (one.kind === 'undo' && standing.delete(one.which)) model.undo(credits.get(`${person} ${one.which}`)!, 20);
          }
          if (one.kind === 'hold') {
            const id = holds.length;
            const hold = { account: person, amount: one.amount, cause: `redemption:${++made}` };
            const outcome = await within((tx, purse) => purse.hold(tx, occasion(tx), hold));
            const isHeld = outcome !== 'refused' && 'holdId' in outcome;
            expect(isHeld).toBe(model.hold(id, one.amount));
            if (isHeld) holds.push({ id, holdId: outcome.holdId, amount: one.amount, spentId: null });
          }
          if (one.kind === 'spend' || one.kind === 'return' || one.kind === 'refund') {
            const held = holds[one.which];
            if (!held || (one.kind === 'refund' && held.spentId === null)) continue;
            const hold = { account: person, amount: held.amount, cause: 'redemption' };
            const outcome = await within(async (tx, purse) => {
              if (one.kind === 'spend') return purse.spend(tx, occasion(tx), held.holdId, hold);
              await purse.giveBack(tx, occasion(tx), hold, held.holdId, one.kind === 'refund' ? held.spentId : null);
              return 'back';
            });
            const expected = one.kind === 'spend' ? model.spend(held.id) : model.giveBack(held.id, one.kind === 'refund' ? 'spent' : 'held');
            expect(outcome !== 'refused').toBe(expected);
            if (one.kind === 'spend' && outcome !== 'refused') held.spentId = outcome;
          }
          const points = await story.kehila.get(StandingReader).loyaltyOf(person);
          expect({ balance: await story.balance(person, 'loyalty'), spendable: points.available, owed: points.owed }).toEqual({
            balance: model.balance,
            spendable: model.spendable,
            owed: model.owed,
          });
        }
        if (++played % checkEvery !== 0) return;
        expect(await story.kehila.get(LedgerCheck).differences()).toEqual([]);
        expect(await story.kehila.get(TierCheck).differences()).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 10_800_000);
});
