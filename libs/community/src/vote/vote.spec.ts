import { Actor, type LimitReached, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, Town } from '../community.factory';
import { CastVote } from './use-cases/cast-vote';
import { RetractVote } from './use-cases/retract-vote';
import { VoteCast, VoteRetracted, type VoteSign } from './vote.events';
import { VoteReader } from './vote.reader';

@WithinTransaction(VoteCast, VoteRetracted)
class Heard implements TransactionListener<VoteCast | VoteRetracted> {
  events: (VoteCast | VoteRetracted)[] = [];

  handle(_tx: Transaction, event: VoteCast | VoteRetracted): Promise<void> {
    this.events.push(event);
    return Promise.resolve();
  }
}

describe('a vote', () => {
  const heard = new Heard();
  const kehila = useFeatures(communityAlone({ provide: Heard, useValue: heard }));
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let voter: Actor;
  let question: string;
  let answer: string;

  const cast = (actor: Actor, contentId: string, value: VoteSign = 1) => kehila.get(CastVote).execute(actor, { contentId, value });
  const retract = (actor: Actor, contentId: string) => kehila.get(RetractVote).execute(actor, { contentId });

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    [asker, helper] = (await town.several(2)) as [Actor, Actor];
    voter = await town.person({ reputation: 50 });
    question = await town.ask(asker);
    answer = await town.answer(helper, question);
    heard.events = [];
  });

  it('changes the score and is shown to the voter', async () => {
    done(await cast(voter, answer));
    done(await cast(voter, question, -1));
    expect(await kehila.get(VoteReader).outcome(voter, answer)).toEqual({ contentId: answer, score: 1, viewerVote: 1 });
    expect(await kehila.get(VoteReader).outcome(voter, question)).toEqual({ contentId: question, score: -1, viewerVote: -1 });
    expect(await kehila.get(VoteReader).outcome(asker, question)).toEqual({ contentId: question, score: -1, viewerVote: null });
  });

  it('says for whom and where it counts', async () => {
    done(await cast(voter, answer));
    expect(heard.events).toEqual([
      expect.objectContaining({
        contentId: answer,
        contentKind: 'answer',
        questionId: question,
        spaceId: town.space,
        value: 1,
        voterId: voter.accountId,
        authorId: helper.accountId,
        authorIsStaff: false,
        counts: 'full',
      }),
    ]);
  });

  it('cast again the same way changes nothing', async () => {
    done(await cast(voter, answer));
    done(await cast(voter, answer));
    expect(heard.events).toHaveLength(1);
    expect(await town.row('answer', answer)).toMatchObject({ score: 1 });
  });

  it('the other way takes the earlier one back', async () => {
    done(await cast(voter, answer));
    done(await cast(voter, answer, -1));
    expect(heard.events.map((event) => [event.type, event.value])).toEqual([
      ['VoteCast', 1],
      ['VoteRetracted', 1],
      ['VoteCast', -1],
    ]);
    expect(await town.row('answer', answer)).toMatchObject({ score: -1 });
  });

  it('is taken back once', async () => {
    done(await cast(voter, answer));
    done(await retract(voter, answer));
    expect(await retract(voter, answer)).toMatchObject({ code: 'NOT_VOTED' });
    expect(await town.row('answer', answer)).toMatchObject({ score: 0 });
  });

  it('is not taken back by whom the staff have silenced', async () => {
    done(await cast(voter, answer));
    const silenced = new Actor({ ...voter, verified: false, silence: { until: null, reason: 'Insults.' } });
    expect(await retract(silenced, answer)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['silence'] });
    expect(await town.row('answer', answer)).toMatchObject({ score: 1 });
  });

  it('is refused on what is one’s own', async () => {
    expect(await cast(helper, answer)).toMatchObject({ code: 'OWN_CONTENT' });
    expect(await cast(asker, question)).toMatchObject({ code: 'OWN_CONTENT' });
  });

  it('up needs 1 reputation and down 50', async () => {
    expect(await cast(await town.person({ reputation: 0 }), answer)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'VOTE_UP', missingReputation: 1 });
    expect(await cast(await town.person({ reputation: 49 }), answer, -1)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'VOTE_DOWN', missingReputation: 1 });
  });

  it('needs a confirmed address', async () => {
    expect(await cast(await town.person({ verified: false }), answer)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['verified'] });
  });

  it('finds no content that is missing, hidden, a comment, or in a space that may not be seen', async () => {
    const comment = await town.comment(helper, answer);
    const [secret] = await kehila.sql<{ id: string }>(`select id from space where slug = 'staff-room'`);
    const room = secret?.id ?? (await town.addSpace('staff-room', 'staff'));
    const hiddenQuestion = await town.ask(asker);
    await kehila.sql(`update question set space_id = $1 where id = $2`, room, hiddenQuestion);
    await town.hideAnswer(answer);
    for (const id of ['999999', comment, hiddenQuestion, answer]) expect(await cast(voter, id)).toMatchObject({ code: 'NOT_FOUND', id });
    expect(await retract(voter, answer)).toMatchObject({ code: 'NOT_FOUND', id: answer });
  });

  it('earns from the first to the fifth a day for one author, only scores to the tenth, and is refused after', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 11; n++) answers.push(await town.answer(helper, await town.ask(await town.person())));
    for (const id of answers.slice(0, 10)) done(await cast(voter, id));
    expect(heard.events.map((event) => (event instanceof VoteCast ? event.counts : ''))).toEqual([
      ...Array<string>(5).fill('full'),
      ...Array<string>(5).fill('score_only'),
    ]);
    expect(await cast(voter, answers[10]!)).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED', limit: 10 });

    kehila.clock.advance(24 * 3_600_000);
    expect(await cast(voter, answers[10]!)).toEqual({ contentId: answers[10] });
  });

  it('counts towards the day also when it was taken back', async () => {
    for (let n = 0; n < 5; n++) {
      done(await cast(voter, answer));
      done(await retract(voter, answer));
    }
    heard.events = [];
    done(await cast(voter, answer));
    expect(heard.events).toEqual([expect.objectContaining({ counts: 'score_only' })]);
  });

  it('is one of at most 150 a day', async () => {
    await kehila.sql(
      `insert into vote (content_id, question_id, voter_id, value, counts, cast_at) select -n, $1, $2, 1, 'full', $3 from generate_series(1, 150) n`,
      ...[question, voter.accountId, kehila.clock.now()],
    );
    const { code, limit, until, message } = (await cast(voter, answer)) as LimitReached;
    const midnight = new Date(kehila.clock.now());
    midnight.setUTCHours(24, 0, 0, 0);
    expect({ code, limit, until }).toEqual({ code: 'VOTE_LIMIT_REACHED', limit: 150, until: midnight });
    // Midnight at Greenwich, by the clock of Jerusalem, in whichever language is spoken outside of a request.
    expect(message).toMatch(/\b0?[23]:00\b/);
  });

  it('counts once when twenty tabs click at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => cast(voter, answer)));
    expect(outcomes).toEqual(Array(20).fill({ contentId: answer }));
    expect(heard.events).toHaveLength(1);
    expect(await town.row('answer', answer)).toMatchObject({ score: 1 });
  });

  it('stands once when up and down come mixed at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => cast(voter, question, n % 2 ? 1 : -1)));
    const [{ n, sum }] = (await kehila.sql(
      `select count(*)::int as n, sum(value)::int as sum from vote where content_id = $1 and retracted_at is null`,
      question,
    )) as [{ n: number; sum: number }];
    expect(n).toBe(1);
    expect(await town.row('question', question)).toMatchObject({ score: sum });
  });

  it('keeps the limit for one author when votes on many threads come at once', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 20; n++) answers.push(await town.answer(helper, await town.ask(await town.person())));
    const outcomes = await Promise.all(answers.map((id) => cast(voter, id)));
    expect(outcomes.filter((outcome) => 'contentId' in outcome)).toHaveLength(10);
    expect(heard.events.filter((event) => event instanceof VoteCast && event.counts === 'full')).toHaveLength(5);
  });

  it('says when the author is staff of the space', async () => {
    const official = await town.answer(await town.staff(), question);
    done(await cast(voter, official));
    expect(heard.events).toEqual([expect.objectContaining({ authorIsStaff: true })]);
  });

  it('for a customer’s answer tells the staff that a peer has helped, until it is taken back', async () => {
    done(await cast(voter, answer));
    expect(await town.row('question', question)).toMatchObject({ peer_helped: true });
    done(await cast(voter, answer, -1));
    expect(await town.row('question', question)).toMatchObject({ peer_helped: false });
  });

  it('for an answer of the staff tells nothing about peers', async () => {
    done(await cast(voter, await town.answer(await town.staff(), question)));
    expect(await town.row('question', question)).toMatchObject({ peer_helped: false });
  });

  it('leaves every counter as its rows say', async () => {
    await kehila.sql(`delete from vote where content_id < 0`);
    expect(await town.differences()).toEqual([]);
  });
});
