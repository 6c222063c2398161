import { Actor, isFailure, type RoleGrant } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { JournalReader } from '../journal/journal.reader';
import { nobody, done, PointsStory } from '../recognition.factory';
import { PointsAppealPersonalData } from './points-appeal-personal-data';
import { PointsAppealReader } from './points-appeal.reader';
import { AppealPointsEntry } from './use-cases/appeal-points-entry';
import { DecidePointsAppeal } from './use-cases/decide-points-appeal';

const actorOf = (accountId: string, grants: readonly RoleGrant[] = [], verified = true) =>
  new Actor({ accountId, sessionId: null, verified, language: 'en', grants });

describe('asking about an entry of one’s points', () => {
  const story = new PointsStory();
  const { kehila } = story;
  let owner: Actor;
  let staff: Actor;
  let voter: string;
  let content = 9_000;
  const fresh = () => String(++content);

  const asked = (entryId: string, by = owner) => kehila.get(AppealPointsEntry).execute(by, { entryId, reason: 'It was a good answer.' });
  const decide = (appealId: string, upheld: boolean, by = staff) =>
    kehila.get(DecidePointsAppeal).execute(by, { appealId, upheld, answer: 'We looked again.' });
  const newest = async (ledger: 'reputation' | 'loyalty' | 'alias' = 'reputation') =>
    (await kehila.get(JournalReader).page(owner, ledger, owner.accountId!, 1, null)).nodes[0]!;
  const votedDown = async (fields: object = {}) => {
    await story.cast({ contentId: fresh(), authorId: owner.accountId, voterId: voter, value: -1, ...fields });
    return (await newest()).id;
  };
  const rich = async () => {
    const person = await story.person();
    await story.accept({ answerId: fresh(), questionId: fresh(), authorId: person, askerId: voter });
    return actorOf(person);
  };
  const appealed = async () => done(await asked(await votedDown())).appealId;
  const page = async (reader: Actor) => (await kehila.get(PointsAppealReader).waiting(reader, 50, null)).nodes;
  const own = async () => (await kehila.get(PointsAppealReader).own(owner, 50, null)).nodes;

  beforeAll(async () => {
    await kehila.sql(`insert into space (id, slug, created_at) overriding system value values (1, 'home', now()), (2, 'elsewhere', now())`);
    await kehila.sql(`insert into space_text (space_id, language, name) values (1, 'en', 'Home'), (2, 'en', 'Elsewhere')`);
    await kehila.get(Spaces).refresh();
  });
  beforeEach(async () => {
    kehila.clock.advance(86_400_000);
    voter = await story.person();
    owner = await rich();
    staff = actorOf(await story.person(), [{ role: 'STAFF', spaceId: null }]);
  });

  it('gives back what was taken, as an entry of its own that says so', async () => {
    const before = await story.balance(owner.accountId!);
    const appeal = await appealed();
    expect(await newest()).toMatchObject({ amount: -2, appeal: 'open', mayAppeal: false });
    done(await decide(appeal, true));
    expect(await story.balance(owner.accountId!)).toBe(before);
    expect(await newest()).toMatchObject({ rule: 'appealUpheld', amount: 2, mayAppeal: false });
    expect(await own()).toMatchObject([{ state: 'upheld', points: 2, answer: 'We looked again.', mine: true }]);
  });

  it('gives what was not granted', async () => {
    await story.cast({ contentId: fresh(), authorId: owner.accountId, voterId: voter, counts: 'score_only' });
    const before = await story.balance(owner.accountId!);
    const entry = await newest();
    expect(entry).toMatchObject({ amount: 0, mayAppeal: true });
    expect(await kehila.get(PointsAppealReader).entry(owner, entry.id)).toMatchObject({ points: 10, amount: 0 });
    done(await decide(done(await asked(entry.id)).appealId, true));
    expect(await story.balance(owner.accountId!)).toBe(before + 10);
  });

  it('is not about what somebody took back, in either ledger: they may give it again', async () => {
    const acceptance = { answerId: fresh(), questionId: fresh(), authorId: owner.accountId, askerId: voter };
    await story.accept(acceptance);
    await story.withdraw(acceptance);
    for (const ledger of ['reputation', 'loyalty'] as const) expect(await asked((await newest(ledger)).id)).toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('gives nothing back a second time when what took it is undone afterwards', async () => {
    const before = await story.balance(owner.accountId!);
    const down = { contentId: fresh(), authorId: owner.accountId, voterId: voter, value: -1 } as const;
    await story.cast(down);
    done(await decide(done(await asked((await newest()).id)).appealId, true));
    await story.retract(down);
    expect(await story.balance(owner.accountId!)).toBe(before);
    await story.cast(down);
    expect(await story.balance(owner.accountId!)).toBe(before - 2);
  });

  it('takes along what was granted afterwards, when the vote is taken back', async () => {
    const before = await story.balance(owner.accountId!);
    const vote = { contentId: fresh(), authorId: owner.accountId, voterId: voter, value: 1 } as const;
    await story.cast({ ...vote, counts: 'score_only' });
    done(await decide(done(await asked((await newest()).id)).appealId, true));
    expect(await story.balance(owner.accountId!)).toBe(before + 10);
    await story.retract(vote);
    expect(await story.balance(owner.accountId!)).toBe(before);
  });

  it('is not about what staff do not earn', async () => {
    await story.cast({ contentId: fresh(), authorId: owner.accountId, voterId: voter, authorIsStaff: true });
    expect(await asked((await newest()).id)).toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('leaves the entry where the staff say so, with their answer', async () => {
    const before = await story.balance(owner.accountId!);
    done(await decide(await appealed(), false));
    expect(await story.balance(owner.accountId!)).toBe(before - 2);
    expect(await own()).toMatchObject([{ state: 'declined', answer: 'We looked again.' }]);
  });

  it('is about one’s own entries that took or withheld points, and nothing else', async () => {
    const gained = (await newest()).id;
    expect(await asked(gained)).toMatchObject({ code: 'STATE_REFUSED', state: 'settled' });
    const taken = await votedDown();
    expect(await asked(taken, actorOf(voter))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kehila.get(PointsAppealReader).entry(actorOf(voter), taken)).toBeUndefined();
    await story.cast({ contentId: fresh(), authorId: owner.accountId, voterId: voter, counts: 'score_only', authorHidden: true });
    const hidden = (await newest('alias')).id;
    expect(await asked(hidden)).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await asked(taken, actorOf(owner.accountId!, [], false))).toMatchObject({ code: 'NOT_ALLOWED', needs: ['verified'] });
  });

  it('is not about what was undone, and gives nothing back that came back meanwhile', async () => {
    const vote = { contentId: fresh(), authorId: owner.accountId, voterId: voter, value: -1 } as const;
    await story.cast(vote);
    const taken = (await newest()).id;
    const { appealId } = done(await asked(taken));
    await story.retract(vote);
    expect(await decide(appealId, true)).toMatchObject({ code: 'STATE_REFUSED', state: 'undone' });
    done(await decide(appealId, false));
    await story.cast({ ...vote, contentId: fresh() });
    const other = await newest();
    await story.retract({ ...vote, contentId: String(content) });
    expect(await asked(other.id)).toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('happens once an entry, also when two tabs ask at once, and five wait at most', async () => {
    const taken = await votedDown();
    const twice = await Promise.all([asked(taken), asked(taken)]);
    expect(twice.filter(isFailure)).toMatchObject([{ code: 'ALREADY_APPEALED' }]);
    const entries: string[] = [];
    for (let n = 0; n < 6; n++) entries.push(await votedDown());
    const outcomes = await Promise.all(entries.map((entry) => asked(entry)));
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'POINTS_APPEALS_OPEN_ENOUGH', limit: 5 }, { code: 'POINTS_APPEALS_OPEN_ENOUGH' }]);
  });

  it('is decided once, by staff, never about one’s own nor about what one caused', async () => {
    const appeal = await appealed();
    expect(await decide(appeal, true, actorOf(voter))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await decide(appeal, true, actorOf(owner.accountId!, staff.grants))).toMatchObject({ code: 'OWN_POINTS_APPEAL' });
    expect(await decide(appeal, true, actorOf(voter, staff.grants))).toMatchObject({ code: 'OWN_POINTS_APPEAL' });
    expect(await decide('99999999', true)).toMatchObject({ code: 'NOT_FOUND' });
    const before = await story.balance(owner.accountId!);
    const outcomes = await Promise.all([decide(appeal, true), decide(appeal, true)]);
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'STATE_REFUSED', state: 'upheld' }]);
    expect(await story.balance(owner.accountId!)).toBe(before + 2);
  });

  it('is not decided by whoever did at that moment what took the points', async () => {
    const appeal = await appealed();
    await kehila.sql(
      `insert into audit_entry (at, act, actor_id, subjects) select t.at, 'withdrawAcceptance', $1, '{}' from points_transaction t
       join points_appeal a on a.transaction_id = t.id where a.id = $2`,
      staff.accountId,
      appeal,
    );
    expect(await decide(appeal, false)).toMatchObject({ code: 'OWN_POINTS_APPEAL' });
  });

  it('waits for the staff alone, longest first', async () => {
    const [first, second] = [await appealed(), await appealed()];
    const ids = (await page(staff)).map(({ id }) => id);
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
    expect(await page(owner)).toEqual([]);
    const elsewhere = actorOf(await story.person(), [{ role: 'STAFF', spaceId: '2' }]);
    expect(await page(elsewhere)).toEqual([]);
    expect(await decide(first, true, elsewhere)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await page(actorOf(await story.person(), [{ role: 'STAFF', spaceId: '1' }]))).not.toEqual([]);
    done(await decide(first, false));
    expect((await page(staff)).map(({ id }) => id)).not.toContain(first);
  });

  it('is seen by nobody else in the journal', async () => {
    await appealed();
    const seen = await kehila.get(JournalReader).page(staff, 'reputation', owner.accountId!, 1, null);
    expect(seen.nodes).toMatchObject([{ appeal: null, mayAppeal: false }]);
  });

  it('is in the copy of their data, moves with their account and goes with it', async () => {
    const personal = kehila.get(PointsAppealPersonalData);
    const appeal = await appealed();
    expect(await personal.sections(owner.accountId!)).toMatchObject([{ name: 'pointsAppeals', rows: [{ reason: 'It was a good answer.', state: 'open' }] }]);
    const other = await story.person();
    await kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => personal.move(tx, owner.accountId!, other));
    done(await decide(appeal, true));
    expect(await story.balance(other)).toBe(3);
    await kehila.work.run({ act: 'eraseAccount', actor: nobody }, (tx) => personal.erase(tx, other));
    expect(await kehila.sql('select from points_appeal where account_id = $1', other)).toEqual([]);
  });
});
