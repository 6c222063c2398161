import fc from 'fast-check';
import { PointsStory } from '../recognition.factory';

/** What people do, by their places in a small community; `undo` takes it back. */
type Deed =
  | { readonly kind: 'vote'; readonly undo: boolean; readonly voter: number; readonly content: number; readonly value: 1 | -1 }
  | { readonly kind: 'accept'; readonly undo: boolean; readonly content: number }
  | { readonly kind: 'publish' }
  | { readonly kind: 'rate'; readonly reader: number; readonly helpful: boolean };

/** npm run test:long -- models plays them at their full number. */
const runs = process.env['KEHILA_TEST_SIZE'] === 'long' ? Number(process.env['KEHILA_TEST_HISTORIES'] ?? 10_000) : 25;
const people = 4;
const person = fc.nat({ max: people - 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('vote' as const), undo: fc.boolean(), voter: person, content: person, value: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ kind: fc.constant('accept' as const), undo: fc.boolean(), content: person }),
  fc.record({ kind: fc.constant('publish' as const) }),
  fc.record({ kind: fc.constant('rate' as const), reader: person, helpful: fc.boolean() }),
);

describe('whatever is done and undone, in whatever order', () => {
  const story = new PointsStory();
  let content = 0;

  /** Plays the deeds: person n wrote answer n, person 0 asked and wrote the article. Returns who took part. */
  async function play(deeds: readonly Deed[]): Promise<string[]> {
    const accounts = await Promise.all(Array.from({ length: people }, () => story.person()));
    const first = (content += 100);
    const id = (place: number) => String(first + place);
    const articleId = id(50);
    const questionId = id(60);
    for (const one of deeds) {
      if (one.kind === 'vote' && one.voter !== one.content) {
        const vote = { contentId: id(one.content), authorId: accounts[one.content]!, voterId: accounts[one.voter]!, value: one.value };
        await (one.undo ? story.retract(vote) : story.cast(vote));
      }
      if (one.kind === 'accept') {
        const acceptance = { answerId: id(one.content), questionId, authorId: accounts[one.content]!, askerId: accounts[0]! };
        await (one.undo ? story.withdraw(acceptance) : story.accept(acceptance));
      }
      if (one.kind === 'publish') await story.publish({ articleId, mainAuthorId: accounts[0]!, contributorIds: accounts.slice(1) });
      if (one.kind === 'rate') await story.rate({ articleId, mainAuthorId: accounts[0]!, raterId: accounts[one.reader]!, helpful: one.helpful });
    }
    return accounts;
  }

  it('every transaction sums to 0, every balance is the sum of its entries and never below 0, and a credit stands at most once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
        const accounts = await play(deeds);
        const wrong = await story.kehila.sql(
          `select 'transaction ' || transaction_id as what from points_entry where transaction_id in (select transaction_id from points_entry where account_id = any($1::bigint[]))
             group by transaction_id having sum(amount) <> 0
           union all
           select 'balance of ' || a.account_id from points_account a
             where a.account_id = any($1::bigint[]) and (a.balance < 0
               or a.balance <> (select coalesce(sum(amount), 0) from points_entry e where e.ledger = a.ledger and e.account_id = a.account_id))
           union all
           select 'undone twice ' || undoes from points_transaction where undoes in (select transaction_id from points_entry where account_id = any($1::bigint[])) group by undoes having count(*) > 1
           union all
           select 'stands though undone ' || s.transaction_id from points_standing s join points_transaction u on u.undoes = s.transaction_id where s.account_id = any($1::bigint[])
           union all
           select 'stands twice ' || t.cause_key from points_transaction t join points_entry e on e.transaction_id = t.id and e.account_id = any($1::bigint[])
             where t.undoes is null and not exists (select 1 from points_transaction u where u.undoes = t.id)
             group by t.ledger, t.rule, t.cause_key, e.account_id having count(*) > 1`,
          accounts,
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 10_800_000);
});
