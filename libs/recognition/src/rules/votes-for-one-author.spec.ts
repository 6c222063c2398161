import { AccountsModule } from '@kehila/accounts';
import { AskQuestion, CastVote, CommunityModule, PostAnswer, RetractVote } from '@kehila/community';
import { Actor, type Failure, type Locale, requestContext, Transaction } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { done, nobody, pointsAlone } from '../recognition.factory';
import { RecognitionModule } from '../recognition.module';
import { minute, RulesStory } from './points-rules.factory';

describe('how many votes of one person for one author count', () => {
  const story = new RulesStory({ ...pointsAlone, modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, RecognitionModule] });
  const use = <Act>(act: new (...parts: never[]) => Act): Act => story.kehila.get(act);
  let asker: Actor;
  let author: Actor;
  let voter: Actor;

  const somebody = async () => new Actor({ accountId: await story.longstanding(), sessionId: null, verified: true, language: 'en', grants: [] });
  /** Answers of the author, each to a question of its own. */
  const answers = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const question = { space: 'home', title: `Why does the light blink ${n}?`, body: 'It blinks red since yesterday.', tags: [] };
      const { questionId } = done(await use(AskQuestion).execute(asker, question));
      ids.push(done(await use(PostAnswer).execute(author, { questionId, body: 'Turn it off and on.' })).answerId);
    }
    return ids;
  };
  const cast = (contentId: string, by = voter) => use(CastVote).execute(by, { contentId, value: 1 });
  const castAll = async (contentIds: readonly string[]) => {
    for (const id of contentIds) done(await cast(id));
  };
  /** What the entries of votes brought, in order. */
  const earned = async () => (await story.entries(author.accountId!)).filter(([rule]) => rule === 'answerVotedUp').map(([, , amount, by]) => by ?? amount);
  const from = async (earning: number, taken: number) => {
    await story.announce(await story.draft({ earningVotesForOneAuthorADay: earning, votesForOneAuthorADay: taken }), 11);
    story.kehila.clock.advance(11 * minute);
  };

  beforeAll(async () => {
    done(await use(CreateSpace).execute(nobody, { slug: 'home', name: { en: 'Home' } }));
  });
  beforeEach(async () => {
    [asker, author, voter] = [await somebody(), await somebody(), await somebody()];
  });

  it('is 5 that earn and 10 that are taken by the first rules', async () => {
    const ids = await answers(11);
    await castAll(ids.slice(0, 10));
    expect(await earned()).toEqual([...Array<number>(5).fill(10), ...Array<string>(5).fill('pair_limit')]);
    const refused = (await cast(ids[10]!)) as Failure;
    expect(refused).toMatchObject({ code: 'VOTE_LIMIT_REACHED', limit: 10 });
    const said = (language: Locale) => requestContext.run({ requestId: '1', language, ip: '' }, () => refused.message);
    expect([said('en'), said('he')]).toEqual(['That is enough votes for one day (10). More tomorrow.', 'די הצבעות להיום (10). מחר אפשר עוד.']);
  });

  it('changes with the rules within a day; what was cast before keeps what it earned, also when it is taken back', async () => {
    const ids = await answers(9);
    await castAll(ids.slice(0, 6));
    await from(7, 8);
    await castAll(ids.slice(6, 8));
    expect(await earned()).toEqual([10, 10, 10, 10, 10, 'pair_limit', 10, 'pair_limit']);
    expect(await cast(ids[8]!)).toMatchObject({ code: 'VOTE_LIMIT_REACHED', limit: 8 });
    const before = await story.balance(author.accountId!);
    done(await use(RetractVote).execute(voter, { contentId: ids[5]! }));
    done(await use(RetractVote).execute(voter, { contentId: ids[6]! }));
    expect(await story.balance(author.accountId!)).toBe(before - 10);
  });

  it('is counted over the whole day, when fewer are taken from noon on', async () => {
    const ids = await answers(4);
    await castAll(ids.slice(0, 3));
    await from(2, 3);
    expect(await cast(ids[3]!)).toMatchObject({ code: 'VOTE_LIMIT_REACHED', limit: 3 });
    expect(await earned()).toEqual([10, 10, 10]);
    story.kehila.clock.advance(24 * 60 * minute);
    done(await cast(ids[3]!));
    expect(await earned()).toEqual([10, 10, 10, 10]);
  });

  it('is the limit of each of two who vote at once, and of one in two tabs', async () => {
    await from(1, 2);
    const other = await somebody();
    const ids = await answers(4);
    done(await cast(ids[0]!));
    done(await cast(ids[0]!, other));
    const outcomes = await Promise.all([cast(ids[1]!), cast(ids[1]!, other), cast(ids[2]!), cast(ids[3]!, other)]);
    expect(outcomes.filter((outcome) => 'contentId' in outcome)).toHaveLength(2);
    expect(outcomes.filter((outcome) => 'contentId' in outcome || outcome.code === 'VOTE_LIMIT_REACHED')).toHaveLength(4);
    expect(await earned()).toEqual([10, 10, 'pair_limit', 'pair_limit']);
  });

  it('may be none that earn, or as many as are taken', async () => {
    await from(0, 1);
    const ids = await answers(2);
    done(await cast(ids[0]!));
    expect(await earned()).toEqual(['pair_limit']);
    await from(2, 2);
    done(await cast(ids[1]!));
    expect(await earned()).toEqual(['pair_limit', 10]);
  });

  it('is known from the sets in memory: a vote, taken or refused, asks no rules of the database', async () => {
    await from(1, 1);
    const ids = await answers(2);
    const asked = jest.spyOn(Transaction.prototype, 'rows');
    done(await cast(ids[0]!));
    const names = () => asked.mock.calls.map(([{ name }]) => name);
    expect(names().filter((name) => name === 'recognition_rule_sets')).toHaveLength(1);
    asked.mockClear();
    expect(await cast(ids[1]!)).toMatchObject({ code: 'VOTE_LIMIT_REACHED', limit: 1 });
    expect(names()).not.toContain('recognition_rule_sets');
    asked.mockClear();
    done(await cast(ids[1]!, await somebody()));
    expect(names()).not.toContain('recognition_rule_sets');
    asked.mockRestore();
  });
});
