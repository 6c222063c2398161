import { type Actor, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { FindVoteRings } from './find-vote-rings';
import { ClearVoteRing } from './use-cases/clear-vote-ring';
import { TakeBackRingVotes } from './use-cases/take-back-ring-votes';
import { VoteRingPersonalData } from './vote-ring-personal-data';
import { VoteRingReader } from './vote-ring.reader';

const day = 86_400_000;

describe('people who vote for each other', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.person({ grants: [{ role: 'STAFF', spaceId: null }] });
  });
  beforeEach(() => kehila.sql('truncate vote_ring, vote_ring_member cascade'));
  afterEach(async () => {
    await kehila.sql('update vote set retracted_at = cast_at where retracted_at is null');
  });

  /** Answers of the author, each found useful by the voter, one a day. */
  const favour = async (voter: Actor, author: Actor, votes = 5, { hidden = false } = {}): Promise<string[]> => {
    const answers: string[] = [];
    for (let n = 0; n < votes; n++) {
      const answerId = await town.answer(author, await town.ask(await town.person()));
      if (hidden) await kehila.sql('update answer set alias = 1 where id = $1', answerId);
      await town.vote(voter, answerId);
      answers.push(answerId);
    }
    return answers;
  };
  const look = async () => {
    await kehila.sql(`update vote_ring_look set due_at = '-infinity'`);
    return kehila.get(FindVoteRings).run();
  };
  const open = async (actor = staff) => (await kehila.get(VoteRingReader).page(actor, false, 20, null)).nodes;
  const pair = () => town.several(2, { reputation: 200 }) as Promise<[Actor, Actor]>;
  const idsOf = (...actors: Actor[]) => actors.map(({ accountId }) => accountId);
  const ringOf = async (actors: [Actor, Actor]) => {
    const [one, other] = actors;
    const answers = [...(await favour(one, other)), ...(await favour(other, one))];
    await look();
    return { ring: (await open())[0]!, answers };
  };

  it('are found by what they gave each other, with the evidence', async () => {
    const [one, other] = await pair();
    await favour(one, other, 6);
    await favour(other, one, 5);
    await favour(one, await town.person(), 2);
    expect(await look()).toBe(1);
    const [ring] = await open();
    expect(ring).toMatchObject({ state: 'open', votes: 11 });
    expect(ring!.members.map(({ id }) => id).sort()).toEqual(idsOf(one, other).sort());
    expect(ring!.favours.map(({ voter, author, votes, given, paid }) => [voter.id, author.id, votes, given, paid])).toEqual([
      [one.accountId, other.accountId, 6, 8, 5],
      [other.accountId, one.accountId, 5, 5, 5],
    ]);
  });

  it.each([
    ['only one of them gives', async (one: Actor, other: Actor) => favour(one, other, 8)],
    ['four votes are too few', async (one: Actor, other: Actor) => [...(await favour(one, other, 4)), ...(await favour(other, one, 4))]],
    [
      'most votes went to others',
      async (one: Actor, other: Actor) => {
        for (let n = 0; n < 13; n++) await favour(one, await town.person(), 1);
        return [...(await favour(one, other)), ...(await favour(other, one))];
      },
    ],
    ['one of the names is hidden', async (one: Actor, other: Actor) => [...(await favour(one, other, 5, { hidden: true })), ...(await favour(other, one))]],
  ])('are none where %s', async (_, votes) => {
    await votes(...(await pair()));
    expect([await look(), await open()]).toEqual([0, []]);
  });

  it('are looked for once a day, however many processes there are', async () => {
    await ringOf(await pair());
    await kehila.sql('truncate vote_ring, vote_ring_member cascade');
    expect(await kehila.get(FindVoteRings).run()).toBe(0);
  });

  it('are found once, and again only when they go on', async () => {
    const [one, other] = await pair();
    const { ring } = await ringOf([one, other]);
    expect(await look()).toBe(0);
    await kehila.get(ClearVoteRing).execute(staff, { ringId: ring.id, reason: 'Colleagues of one desk.' });
    await favour(one, other, 4);
    expect([await look(), await open()]).toEqual([0, []]);
    await favour(one, other, 1);
    expect([await look(), (await open()).map(({ id, votes }) => [id, votes])]).toEqual([1, [[ring.id, 15]]]);
  });

  it('are one where somebody joins, and none where what they gave is gone', async () => {
    const [one, other] = await pair();
    await ringOf([one, other]);
    const third = await town.person({ reputation: 200 });
    await favour(other, third);
    await favour(third, one);
    kehila.clock.advance(1_000);
    await look();
    expect((await open()).map(({ members }) => members.length)).toEqual([3]);
    await kehila.sql('update vote set retracted_at = cast_at where voter_id = $1 and retracted_at is null', one.accountId);
    kehila.clock.advance(1_000);
    expect([await look(), await open()]).toEqual([0, []]);
  });

  it('are not found again when one of them has gone', async () => {
    const [one, other] = await pair();
    await favour(one, other);
    await favour(other, one);
    await kehila.sql(`update account set state = 'erased' where id = $1`, other.accountId);
    expect(await look()).toBe(0);
  });

  describe('have what they gave each other taken back', () => {
    it('with scores and whether a peer has helped, once, and each is written to', async () => {
      const [one, other] = await pair();
      const { ring, answers } = await ringOf([one, other]);
      const other_vote = await town.person({ reputation: 200 });
      await town.vote(other_vote, answers[0]!);
      const outcome = await kehila.get(TakeBackRingVotes).execute(staff, { ringId: ring.id, reason: 'Ten votes in an hour.' });
      expect(isFailure(outcome)).toBe(false);
      expect(await kehila.sql('select score from answer where id = any($1::bigint[]) order by id', answers)).toEqual([
        { score: 1 },
        ...answers.slice(1).map(() => ({ score: 0 })),
      ]);
      const helped = await kehila.sql(
        'select q.peer_helped from question q join answer a on a.question_id = q.id where a.id = any($1::bigint[]) order by a.id',
        answers,
      );
      expect(helped.map(({ peer_helped }) => peer_helped)).toEqual([true, ...answers.slice(1).map(() => false)]);
      expect(await open()).toEqual([]);
      const [decided] = (await kehila.get(VoteRingReader).page(staff, true, 20, null)).nodes;
      expect(decided).toMatchObject({
        id: ring.id,
        state: 'taken_back',
        votes: 10,
        favours: [],
        reason: 'Ten votes in an hour.',
        decidedBy: { id: staff.accountId },
      });
      expect(await kehila.get(TakeBackRingVotes).execute(staff, { ringId: ring.id, reason: 'Again.' })).toMatchObject({ code: 'STATE_REFUSED' });
      expect(
        await kehila.sql(`select count(*)::int as retracted from vote where content_id = any($1::bigint[]) and retracted_at is not null`, answers),
      ).toEqual([{ retracted: 10 }]);
    });

    it('once, when two of the staff decide at the same time', async () => {
      const { ring } = await ringOf(await pair());
      const outcomes = await Promise.all([
        kehila.get(TakeBackRingVotes).execute(staff, { ringId: ring.id, reason: 'One.' }),
        kehila.get(ClearVoteRing).execute(staff, { ringId: ring.id, reason: 'Other.' }),
      ]);
      expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'STATE_REFUSED' }]);
    });

    it('but by nobody who is in it, nor by others than the staff', async () => {
      const friend = await town.person({ reputation: 200 });
      const insider = await town.person({ reputation: 200, grants: [{ role: 'STAFF', spaceId: null }] });
      const { ring } = await ringOf([friend, insider]);
      expect(await open(insider)).toEqual([]);
      const decision = { ringId: ring.id, reason: 'Mine.' };
      expect(await kehila.get(ClearVoteRing).execute(insider, decision)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await kehila.get(TakeBackRingVotes).execute(await town.person(), decision)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await open(await town.person({ reputation: 5_000 }))).toEqual([]);
    });
  });

  it('are found again when they go on after it was taken back', async () => {
    const [one, other] = await pair();
    const { ring } = await ringOf([one, other]);
    await kehila.get(TakeBackRingVotes).execute(staff, { ringId: ring.id, reason: 'Ten votes.' });
    kehila.clock.advance(day);
    await favour(one, other);
    await favour(other, one);
    expect([await look(), (await open()).map(({ id }) => id)]).toEqual([1, [ring.id]]);
  });

  it('are told that they were found in what they take along, and leave it with their account', async () => {
    const [one, other] = await pair();
    await ringOf([one, other]);
    const personal = kehila.get(VoteRingPersonalData);
    expect(await personal.sections(one.accountId!)).toMatchObject([{ name: 'voteRings', rows: [{ state: 'open' }] }]);
    await kehila.work.run({ act: 'eraseAccount', actor: staff }, async (tx) => {
      await personal.erase(tx, one.accountId!);
      return {};
    });
    expect(await open()).toEqual([]);
  });

  it('are one person after two of them were merged, and no ring alone', async () => {
    const [one, other] = await pair();
    await ringOf([one, other]);
    await kehila.work.run({ act: 'mergeAccounts', actor: staff }, async (tx) => {
      await kehila.get(VoteRingPersonalData).move(tx, one.accountId!, other.accountId!);
      return {};
    });
    expect(await kehila.sql('select 1 from vote_ring')).toEqual([]);
  });
});
