import fc from 'fast-check';
import { answers, people, purchaseSteps, questions } from './community-model.factory';
import { CommunitiesStory, type Community, type Deed, type StepName, usual } from './communities.factory';
import { LedgerCheck } from './ledger.check';

/** What happens to all at once, after each round in which everybody did something. */
type Turn = { readonly kind: 'wait'; readonly days: number } | { readonly kind: 'night' | 'rules' };

interface History {
  readonly rounds: readonly (readonly Deed[])[];
  /** Two of the people turn out to be one. */
  readonly endsAsOne: boolean;
}

const placeAmong = (count: number) => fc.nat({ max: count - 1 });
const [person, content, answer, question] = [
  placeAmong(people),
  placeAmong(questions.length + answers.length),
  placeAmong(answers.length),
  placeAmong(questions.length),
];
const value = fc.constantFrom(1 as const, 1 as const, -1 as const);
const name = fc.constantFrom<StepName>(...(Object.keys(purchaseSteps) as StepName[]), 'approve', 'fulfil');
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('vote' as const), person, content, value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retract' as const), person, content }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('accept' as const, 'accept' as const, 'withdraw' as const), answer }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'removeAsAbuse' as const, 'restore' as const), answer }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'unmerge' as const), question }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redeem' as const), person }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step' as const), purchase: fc.nat({ max: 2 }), name }) },
) as fc.Arbitrary<Deed>;
const turn = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 8, 8, 33) }),
  fc.record({ kind: fc.constantFrom('night' as const, 'rules' as const) }),
) as fc.Arbitrary<Turn>;
const rounds = 5;
const history: fc.Arbitrary<History> = fc.record({
  rounds: fc.array(fc.array(deed, { maxLength: 6 }), { minLength: rounds, maxLength: rounds }),
  endsAsOne: fc.boolean(),
});

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
/** npm run test:long -- models plays them at their full number. */
const histories = isLong ? Number(process.env['KEHILA_TEST_HISTORIES'] ?? 10_000) : 24;
/** So many histories, on the average, are played at the same time in one world. */
const together = isLong ? 50 : 4;
const lanes = 4;
/** What reads all tables is asked once in so many worlds. */
const checkEvery = isLong ? 20 : 2;

describe('whatever people vote, accept, merge, remove, redeem and take back while days pass and rules change, in whatever order', () => {
  const story = new CommunitiesStory();
  let [worlds, played] = [0, 0];
  let entered = { last: '0', mark: '0' };

  /** Communities do not wait for each other; within one, one thing comes after the other. */
  async function each(communities: readonly Community[], act: (community: Community, place: number) => Promise<void>): Promise<void> {
    const open = communities.entries();
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (const [place, community] of open) await act(community, place);
      }),
    );
  }

  async function compare(communities: readonly Community[]): Promise<void> {
    const standings = await story.standings(communities);
    for (const { model } of communities) model.at(story.now());
    for (const [place, { model }] of communities.entries()) expect([place, standings[place]]).toEqual([place, model.summary()]);
  }

  async function turnTo(next: Turn, communities: readonly Community[]): Promise<void> {
    if (next.kind === 'wait') return story.pass(next.days);
    if (next.kind === 'rules') {
      await story.rule(story.otherRules());
      for (const { model } of communities) model.rules = story.rules;
      return;
    }
    await story.night();
    for (const { model } of communities) model.night(story.now());
  }

  async function play(turns: readonly Turn[], all: readonly History[]): Promise<void> {
    story.untilMorning();
    await story.rule(usual);
    const communities = await story.found(all.length);
    for (const [round, next] of turns.entries()) {
      await each(communities, async (community, place) => {
        for (const one of all[place]!.rounds[round]!) {
          const [said, expected] = await story.act(community, one);
          if (said !== expected) throw new Error(`community ${place}, round ${round}, ${JSON.stringify(one)}: ${said} instead of ${expected}`);
        }
      });
      await compare(communities);
      await turnTo(next, communities);
      await compare(communities);
    }
    const joined = communities.filter((_, place) => all[place]!.endsAsOne);
    await each(joined, (community) => story.joinPeople(community));
    // What the one has the other has from then on; only votes of theirs on each other are taken back.
    const standings = await story.standings(joined);
    expect(standings.map(({ people: [, , gone] }) => gone)).toEqual(joined.map(() => ({ reputation: 0, loyalty: 0, owed: 0, spendable: 0 })));
    expect(standings.map(({ people: [, one] }) => one!.loyalty - one!.owed)).toEqual(
      joined.map(({ model }) => model.purses.slice(1).reduce((sum, { balance, owed }) => sum + balance - owed, 0)),
    );
  }

  it('points, debts and stock are what a few lines of memory say, every check holds, and no entry changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { minLength: rounds, maxLength: rounds }),
        fc.noBias(fc.array(history, { minLength: 1, maxLength: 2 * together - 1, size: 'max' })),
        async (turns, all) => {
          await play(turns, all);
          played += all.length;
          if (++worlds % checkEvery !== 0) return;
          expect(await story.kehila.get(LedgerCheck).differences()).toEqual([]);
          expect(await story.markOf(entered.last)).toBe(entered.mark);
          entered = await story.entered();
          if (isLong) process.stdout.write(`${played} histories\n`);
        },
      ),
      { numRuns: Math.ceil(histories / together) },
    );
  }, 10_800_000);
});
