import { type BadInput } from '@kehila/platform';
import { RulesStory, minute, written } from './points-rules.factory';

describe('rules of points that managers write', () => {
  const story = new RulesStory();
  let content = 7_000;
  const fresh = () => String(++content);
  const problems = async (act: Promise<unknown>) => {
    const refused = await act.then(
      () => undefined,
      (error: unknown) => error,
    );
    return (refused as BadInput).fields.map(({ path, code }) => [path.join('.'), code]);
  };

  afterEach(async () => {
    const { draft, toCome } = await story.desk();
    if (draft) await story.discard(draft.version);
    for (const { version } of toCome) await story.cancel(version);
  });

  it('begin as a copy of the newest set, and count for nothing', async () => {
    await story.draft(await story.paying({ answerVotedUp: 12 }));
    const { draft, newest, preview } = await story.desk();
    expect(draft).toMatchObject({ reason: 'Fairer.', changesSomething: true, previewState: 'waiting' });
    expect(preview).toBeNull();
    const votedUp = (terms: typeof newest.terms) => terms.rules.find(({ rule }) => rule === 'answerVotedUp')!.reputation;
    expect([votedUp(newest.terms), votedUp(draft!.terms)]).toEqual([10, 12]);
    const [authorId, voterId] = [await story.person(), await story.person()];
    await story.cast({ contentId: fresh(), authorId, voterId });
    expect(await story.balance(authorId)).toBe(11);
  });

  it('say nothing of an act that pays 0', async () => {
    await story.draft(await story.paying({ acceptedAnAnswer: 0, flagUpheld: null }));
    const named = (await story.desk()).draft!.terms.rules.map(({ rule }) => rule);
    expect(named).not.toEqual(expect.arrayContaining(['acceptedAnAnswer']));
    expect(named).not.toEqual(expect.arrayContaining(['flagUpheld']));
  });

  it('are refused beside each field that is beyond its limits', async () => {
    const copy = written(await story.desk());
    const amounts = { reputation: { ...copy.reputation, answerVotedUp: 1_001, answerVotedDown: 3 }, loyalty: { ...copy.loyalty, answerAccepted: -1 } };
    expect(await problems(story.save({ ...copy, ...amounts, votingGainsADay: -1, expiryMonths: 121 }))).toEqual([
      ['input.reputation.answerVotedUp', 'NUMBER_BETWEEN'],
      ['input.reputation.answerVotedDown', 'NUMBER_BETWEEN'],
      ['input.loyalty.answerAccepted', 'NUMBER_BETWEEN'],
      ['input.votingGainsADay', 'NUMBER_BETWEEN'],
      ['input.expiryMonths', 'NUMBER_BETWEEN'],
    ]);
    expect(
      await problems(story.save({ ...copy, earningVotesForOneAuthorADay: -1, votesForOneAuthorADay: 0, newVoterDays: 366, newVoterReputation: 0 })),
    ).toEqual([
      ['input.earningVotesForOneAuthorADay', 'NUMBER_BETWEEN'],
      ['input.votesForOneAuthorADay', 'NUMBER_BETWEEN'],
      ['input.newVoterDays', 'NUMBER_BETWEEN'],
      ['input.newVoterReputation', 'NUMBER_BETWEEN'],
    ]);
    expect(await problems(story.save({ ...copy, earningVotesForOneAuthorADay: 11 }))).toEqual([['input.earningVotesForOneAuthorADay', 'EARNS_BEYOND_TAKEN']]);
    expect(await problems(story.save({ ...copy, vestingDays: 60, expiryMonths: 2 }))).toEqual([['input.vestingDays', 'VESTS_TOO_LATE']]);
  });

  it('keep which votes count where a program that does not know of it says nothing', async () => {
    await story.draft({ earningVotesForOneAuthorADay: null, votesForOneAuthorADay: undefined, newVoterDays: null, newVoterReputation: null });
    const { draft } = await story.desk();
    expect(draft!.terms).toMatchObject({ earningVotesForOneAuthorADay: 5, votesForOneAuthorADay: 10, newVoterDays: 0, newVoterReputation: 50 });
    expect(draft!.changesSomething).toBe(false);
  });

  it('are not overwritten by who read an earlier version, nor by who read none', async () => {
    const first = await story.draft({ vestingDays: 8 });
    const copy = written(await story.desk());
    const outcomes = await Promise.all([9, 10].map((vestingDays) => story.save({ ...copy, vestingDays, version: first })));
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'VERSION_CHANGED' }));
    expect(outcomes.filter((outcome) => 'draftVersion' in outcome)).toHaveLength(1);
    expect(await story.save(copy)).toMatchObject({ code: 'VERSION_CHANGED' });
    expect(await story.discard(first)).toMatchObject({ code: 'VERSION_CHANGED' });
    expect(await story.announce(first, 60)).toMatchObject({ code: 'VERSION_CHANGED' });
  });

  it('of a draft that is gone are not found, also when another one was begun', async () => {
    const gone = await story.draft({ vestingDays: 8 });
    await story.discard(gone);
    expect(await story.save({ ...written(await story.desk()), version: gone })).toMatchObject({ code: 'NOT_FOUND' });
    await story.draft({ vestingDays: 9 });
    expect(await story.save({ ...written(await story.desk()), version: gone })).toMatchObject({ code: 'VERSION_CHANGED' });
  });

  it('count from their moment on; what was entered before keeps its rule and its amount', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    await story.cast({ contentId: fresh(), authorId, voterId });
    const before = await story.kehila.sql<{ all: string }>(`select md5(string_agg(e::text || t::text, '' order by e.id)) as all
      from points_entry e join points_transaction t on t.id = e.transaction_id`);
    const count = (await story.kehila.sql<{ n: number }>('select count(*)::int as n from points_entry'))[0]!.n;
    expect(await story.announce(await story.draft(await story.paying({ answerVotedUp: 30 })), 11)).toMatchObject({ ruleSet: expect.any(Number) as number });
    expect((await story.desk()).draft).toBeNull();
    await story.cast({ contentId: fresh(), authorId, voterId });
    story.kehila.clock.advance(11 * minute);
    await story.cast({ contentId: fresh(), authorId, voterId });
    expect((await story.entries(authorId)).map(([, , amount]) => amount)).toEqual([1, 10, 10, 30]);
    const after = await story.kehila.sql<{ all: string }>(
      `select md5(string_agg(e::text || t::text, '' order by e.id)) as all from (select * from points_entry order by id limit $1) e
       join points_transaction t on t.id = e.transaction_id`,
      count,
    );
    expect(after).toEqual(before);
  });

  it('count from a moment that is far enough ahead, within a year, and after others to come', async () => {
    const version = await story.draft({ vestingDays: 20 });
    for (const [minutes, code] of [
      [9, 'COUNTS_TOO_EARLY'],
      [-60, 'COUNTS_TOO_EARLY'],
      [400 * 24 * 60, 'COUNTS_TOO_LATE'],
    ] as const)
      expect(await problems(story.announce(version, minutes))).toEqual([['input.validFrom', code]]);
    await story.announce(version, 120);
    expect(await problems(story.announce(await story.draft({ vestingDays: 21 }), 60))).toEqual([['input.validFrom', 'COUNTS_BEFORE_OTHERS']]);
    expect((await story.desk()).draft).not.toBeNull();
  });

  it('that change nothing are not announced', async () => {
    expect(await story.announce(await story.draft({}), 60)).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it('are announced once, when two managers do it at once', async () => {
    const version = await story.draft({ vestingDays: 22 });
    const outcomes = await Promise.all([story.announce(version, 60), story.announce(version, 70)]);
    expect(outcomes.map((outcome) => 'ruleSet' in outcome).sort()).toEqual([false, true]);
    expect((await story.desk()).toCome).toHaveLength(1);
  });

  it('are cancelled before they count, and leave their time to others but not their number', async () => {
    const set = (await story.announce(await story.draft({ vestingDays: 23 }), 60)) as { ruleSet: number };
    expect(await story.cancel(set.ruleSet)).toMatchObject({ ruleSet: set.ruleSet });
    expect(await story.cancel(set.ruleSet)).toMatchObject({ code: 'STATE_REFUSED', state: 'cancelled' });
    expect((await story.desk()).toCome).toEqual([]);
    expect(await story.announce(await story.draft({ vestingDays: 24 }), 30)).toMatchObject({ ruleSet: set.ruleSet + 1 });
    expect(await story.cancel(9_999)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are cancelled until two minutes before they count, and not within them', async () => {
    const sets = [];
    for (const [vestingDays, minutes] of [
      [25, 30],
      [26, 32],
    ] as const)
      sets.push(((await story.announce(await story.draft({ vestingDays }), minutes)) as { ruleSet: number }).ruleSet);
    story.kehila.clock.advance(29 * minute);
    expect(await story.cancel(sets[1]!)).toMatchObject({ ruleSet: sets[1] });
    expect(await story.cancel(sets[0]!)).toMatchObject({ code: 'STATE_REFUSED', state: 'in_force' });
    story.kehila.clock.advance(minute);
    expect((await story.desk()).newest).toMatchObject({ version: sets[0], inForce: true });
    expect(await story.cancel(sets[0]!)).toMatchObject({ code: 'STATE_REFUSED', state: 'in_force' });
  });

  it('are cancelled once, when two managers do it at once', async () => {
    const { ruleSet } = (await story.announce(await story.draft({ vestingDays: 27 }), 60)) as { ruleSet: number };
    const outcomes = await Promise.all([story.cancel(ruleSet), story.cancel(ruleSet)]);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'STATE_REFUSED', state: 'cancelled' }));
    expect(outcomes.filter((outcome) => 'ruleSet' in outcome)).toHaveLength(1);
  });

  it('are announced as they were read or not at all, when another manager saves them at once', async () => {
    const version = await story.draft({ vestingDays: 28 });
    const copy = { ...written(await story.desk()), version };
    const [announced, saved] = await Promise.all([story.announce(version, 60), story.save({ ...copy, vestingDays: 29 })]);
    expect('ruleSet' in announced).not.toBe('draftVersion' in saved);
    expect((await story.desk()).newest.terms.vestingDays).not.toBe(29);
  });

  it('may say the most that each field allows, which is then paid and previewed', async () => {
    const terms = {
      votingGainsADay: 100_000,
      earningVotesForOneAuthorADay: 150,
      votesForOneAuthorADay: 150,
      newVoterDays: 365,
      newVoterReputation: 10_000,
      vestingDays: 365,
      expiryMonths: 120,
    };
    const version = await story.draft({ ...(await story.paying({ answerVotedUp: 1_000, answerVotedDown: -1_000 })), ...terms });
    expect((await story.previewed()).rules).not.toEqual([]);
    await story.announce(version, 11);
    story.kehila.clock.advance(11 * minute);
    const authorId = await story.person();
    for (const value of [1, 1, -1] as const) await story.cast({ contentId: fresh(), authorId, voterId: await story.person(), value });
    expect((await story.entries(authorId)).map(([, , amount]) => amount)).toEqual([1, 1_000, 1_000, -1_000]);
  });

  it.each([
    [
      'count from the past',
      `insert into points_rule_set (version, valid_from, rules, reason) select max(version) + 1, now() - interval '1 day', '{}', 'x' from points_rule_set`,
    ],
    [
      'count from before they were announced',
      `insert into points_rule_set (version, valid_from, rules, reason, announced_at) select max(version) + 1, now() + interval '2 years', '{}', 'x', now() + interval '3 years' from points_rule_set`,
    ],
    [
      'say nothing of votes for one author, or more that earn than are taken',
      `insert into points_rule_set (version, valid_from, rules, reason)
       select max(version) + 1, now() + interval '9 years', '{"votesForOneAuthorADay": 3, "earningVotesForOneAuthorADay": 4}', 'x' from points_rule_set`,
    ],
    ['are cancelled while they count', `insert into points_rule_set_cancellation (version, at) values (1, now())`],
  ])('never %s: the database refuses it', async (_, statement) => {
    await expect(story.kehila.sql(statement)).rejects.toThrow(/points_rule_set_ahead|points_rule_set_votes_for_one_author|does not follow|not to be cancelled/);
  });
});
