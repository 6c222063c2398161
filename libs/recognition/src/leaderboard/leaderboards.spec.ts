import { Actor } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { done, nobody, PointsStory } from '../recognition.factory';
import { FollowLeaderboards } from './follow-leaderboards';
import { LeaderboardReader } from './leaderboard.reader';
import { SetLeaderboardShown } from './use-cases/set-leaderboard-shown';

const day = 86_400_000;

describe('leaderboards', () => {
  const story = new PointsStory();
  const { kehila } = story;
  let content = 60_000;
  let spaces = 0;
  /** Each story has a space, and so a board, of its own. */
  let space: { id: string; slug: string };

  const fresh = () => String(++content);
  const actorOf = (accountId: string) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [] });
  const follow = async () => {
    await kehila.drain();
    await kehila.get(FollowLeaderboards).run();
  };
  const accept = async (authorId: string, times = 1, fields: { answerId?: string; authorIsStaff?: boolean; authorHidden?: boolean } = {}) => {
    const asker = { questionId: fresh(), askerId: await story.person(), spaceId: space.id };
    for (let n = 0; n < times; n++) await story.accept({ ...asker, authorId, answerId: fresh(), ...fields });
  };
  type Asked = Parameters<LeaderboardReader['board']>[1];
  const board = async (asked: Partial<Asked> = {}, actor = nobody) => {
    await follow();
    return (await kehila
      .get(LeaderboardReader)
      .board(actor, { measure: 'accepted', period: 'month', day: null, space: space.slug, staff: false, first: 20, after: null, ...asked }))!;
  };
  const places = async (asked: Partial<Asked> = {}) => (await board(asked)).places.nodes.map(({ rank, score, account }) => [rank, score, account?.id ?? null]);

  /** So many days later, until the story is over. */
  let passed = 0;
  const later = (days: number) => {
    passed += days;
    kehila.clock.advance(days * day);
  };
  afterEach(() => later(-passed));

  beforeEach(async () => {
    const slug = `board-${++spaces}`;
    const { spaceId } = done(await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: slug } }));
    space = { id: spaceId, slug };
  });

  it('rank people by what they did, and those who are level share a place', async () => {
    const [a, b, c, d] = [await story.person(), await story.person(), await story.person(), await story.person()];
    await accept(a, 3);
    await accept(b, 2);
    await accept(c, 2);
    await accept(d);
    expect(await places()).toEqual([
      [1, 3, a],
      [2, 2, c],
      [2, 2, b],
      [4, 1, d],
    ]);
    expect(await board()).toMatchObject({ people: 4, startsOn: '2026-11-01', endsOn: '2026-11-30', closedAt: null });
  });

  it('go on with the same ranks on the next page', async () => {
    const people: string[] = [];
    for (const times of [5, 3, 3, 3, 2, 1, 1]) {
      const one = await story.person();
      people.push(one);
      await accept(one, times);
    }
    const ranks: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { places: page } = await board({ first: 2, after });
      ranks.push(...page.nodes.map(({ rank }) => rank));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(ranks).toEqual([1, 2, 2, 2, 5, 6, 6]);
  });

  it('tell everybody their own place, however far down', async () => {
    const [best, other, me] = [await story.person(), await story.person(), await story.person()];
    await accept(best, 3);
    await accept(other, 2);
    await accept(me);
    expect((await board({ first: 1 }, actorOf(me))).own).toEqual({ rank: 3, score: 1, shown: true });
    expect((await board({ first: 1 }, actorOf(await story.person()))).own).toBeNull();
  });

  it('take back what is undone, and count it once when it is done again', async () => {
    const author = await story.person();
    const acceptance = { authorId: author, askerId: await story.person(), answerId: fresh(), questionId: fresh(), spaceId: space.id };
    await story.accept(acceptance);
    await follow();
    await story.withdraw(acceptance);
    expect(await places()).toEqual([]);
    expect(await board()).toMatchObject({ people: 0 });
    await story.accept(acceptance);
    expect(await places()).toEqual([[1, 1, author]]);
  });

  it('count reputation in the space and on the day on which it was earned', async () => {
    const [author, voterId] = [await story.person(), await story.person()];
    const vote = { contentId: fresh(), authorId: author, voterId, spaceId: space.id };
    await story.cast(vote);
    expect(await places({ measure: 'reputation' })).toEqual([[1, 10, author]]);
    later(40);
    await follow();
    await story.retract(vote);
    expect(await places({ measure: 'reputation' })).toEqual([]);
    expect(await places({ measure: 'reputation', period: 'ever' })).toEqual([]);
    expect(await places({ measure: 'reputation', day: '2026-11-01' })).toEqual([[1, 10, author]]);
  });

  it('close when their time is over, and nothing changes them any more', async () => {
    const [winner, late] = [await story.person(), await story.person()];
    await accept(winner, 2);
    await follow();
    later(7);
    const week = { period: 'week', day: '2026-11-01' } as const;
    const closed = await board(week);
    expect([closed.closedAt?.toISOString().slice(0, 10), closed.startsOn, closed.endsOn]).toEqual(['2026-11-08', '2026-11-01', '2026-11-07']);
    await kehila.sql(
      `insert into leaderboard_change (measure, account_id, space_id, amount, at) values ('accepted', $1, $2, 9, '2026-11-02T08:00Z')`,
      late,
      space.id,
    );
    expect(await places(week)).toEqual([[1, 2, winner]]);
    await accept(late);
    expect(await places({ period: 'week' })).toEqual([[1, 1, late]]);
    expect(await board({ period: 'week' })).toMatchObject({ previous: '2026-11-01', next: null, closedAt: null });
    expect(await board(week)).toMatchObject({ previous: null, next: '2026-11-08' });
    expect(await places({ period: 'ever' })).toEqual([
      [1, 10, late],
      [2, 2, winner],
    ]);
  });

  it('keep staff apart, and count for them what they did in their own space', async () => {
    const [customer, colleague] = [await story.person(), await story.person()];
    await accept(customer);
    await kehila.sql(`insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'STAFF', $2, now())`, colleague, space.id);
    await accept(colleague, 2, { authorIsStaff: true });
    expect(await places()).toEqual([[1, 1, customer]]);
    expect(await places({ staff: true })).toEqual([[1, 2, colleague]]);
    await kehila.sql(`delete from role_grant where account_id = $1`, colleague);
    expect(await places({ staff: true })).toEqual([]);
    expect(await places()).toEqual([
      [1, 2, colleague],
      [2, 1, customer],
    ]);
  });

  it('do not show who does not want to be shown, whose own place is told all the same', async () => {
    const [shy, other] = [await story.person(), await story.person()];
    await accept(shy, 2);
    await accept(other);
    await follow();
    later(7);
    await follow();
    done(await kehila.get(SetLeaderboardShown).execute(actorOf(shy), { shown: false }));
    expect(await places()).toEqual([[1, 1, other]]);
    expect(await board({}, actorOf(shy))).toMatchObject({ people: 1, own: { rank: 1, score: 2, shown: false } });
    const closed = { period: 'week', day: '2026-11-01' } as const;
    expect(await places(closed)).toEqual([
      [1, 2, null],
      [2, 1, other],
    ]);
    done(await kehila.get(SetLeaderboardShown).execute(actorOf(shy), { shown: true }));
    expect((await places())[0]).toEqual([1, 2, shy]);
  });

  it('say nothing of what is done under an alias', async () => {
    const hidden = await story.person();
    await accept(hidden, 2, { authorHidden: true });
    expect(await places()).toEqual([]);
    expect((await places({ measure: 'reputation' })).filter(([, , who]) => who === hidden)).toEqual([]);
  });

  it('forget who is gone', async () => {
    const gone = await story.person();
    await accept(gone);
    await follow();
    await kehila.sql(`update account set state = 'erased' where id = $1`, gone);
    expect([await places(), (await board()).people]).toEqual([[], 0]);
  });

  it('give what one account had to the other when two become one', async () => {
    const [one, other, voter] = [await story.person(), await story.person(), await story.person()];
    await accept(one, 2);
    await accept(other);
    await story.cast({ contentId: fresh(), authorId: one, voterId: voter, spaceId: space.id });
    await follow();
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, (tx) => kehila.get(RecognitionPersonalData).move(tx, one, other));
    expect(await places()).toEqual([[1, 3, other]]);
    expect((await places({ measure: 'reputation' }))[0]).toEqual([1, 55, other]);
    expect((await places({ measure: 'reputation' })).filter(([, , who]) => who === one)).toEqual([]);
  });

  it('equal what is counted anew, whatever happened in which order', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => story.person()));
    const asked = people.map((person) => ({ authorId: person, askerId: people[0]!, answerId: fresh(), questionId: fresh(), spaceId: space.id }));
    let random = 7;
    const next = (below: number) => (random = (random * 48_271) % 2_147_483_647) % below;
    for (let n = 0; n < 120; n++) {
      const [author, voter] = [people[next(6)]!, people[next(6)]!];
      const vote = { contentId: asked[people.indexOf(author)]!.answerId, authorId: author, voterId: voter, spaceId: space.id };
      const acts = [
        () => (author === voter ? undefined : story.cast(vote)),
        () => (author === voter ? undefined : story.retract(vote)),
        () => story.accept(asked[people.indexOf(author)]!),
        () => story.withdraw(asked[people.indexOf(author)]!),
        () => follow(),
      ];
      await acts[next(acts.length)]!();
    }
    await follow();
    const counted = await kehila.sql<{ wrong: number }>(
      `select (select count(*)::int from leaderboard_place p join leaderboard l on l.id = p.board_id and l.measure = 'reputation' and l.period = 'ever' and l.space_id = $1
          where p.score <> (select sum(e.amount) from points_entry e join points_transaction t on t.id = e.transaction_id
            where e.ledger = 'reputation' and e.account_id = p.account_id and t.space_id = $1))
        + (select count(*)::int from leaderboard_place p join leaderboard l on l.id = p.board_id and l.measure <> 'reputation' and l.period = 'ever' and l.space_id = $1
          where p.score <> (select count(*) from deed d where d.account_id = p.account_id and d.space_id = $1 and deed_measure(d) = l.measure))
        + (select count(*)::int from leaderboard_count c where c.people <> (select count(*) from leaderboard_place p
            where p.board_id = c.board_id and p.staff = c.staff and p.shown and p.score > 0 and p.score >> (5 * c.level) = c.bucket)) as wrong`,
      space.id,
    );
    expect(counted[0]?.wrong).toBe(0);
  });

  it('are not those of a space that does not exist, and are empty where nothing happened', async () => {
    expect(await board({ space: 'nowhere' })).toBeNull();
    expect(await board({ period: 'year', day: '2020-01-01' })).toMatchObject({ people: 0, own: null, startsOn: '2020-01-01', places: { nodes: [] } });
  });
});
