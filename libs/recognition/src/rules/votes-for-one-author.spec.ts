import { type Failure, type Locale, requestContext, Transaction } from '@kehila/platform';
import { done } from '../recognition.factory';
import { minute } from './points-rules.factory';
import { VotingStory } from './voting.factory';

describe('how many votes of one person for one author count', () => {
  const story = new VotingStory();
  const ruled = (earning: number, taken: number) => story.ruled({ earningVotesForOneAuthorADay: earning, votesForOneAuthorADay: taken });

  it('is 5 that earn and 10 that are taken by the first rules', async () => {
    const ids = await story.answers(11);
    await story.voteOnAll(ids.slice(0, 10));
    expect(await story.earned()).toEqual([...Array<number>(5).fill(10), ...Array<string>(5).fill('pair_limit')]);
    const refused = (await story.vote(ids[10]!)) as Failure;
    expect(refused).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED', limit: 10 });
    const said = (language: Locale) => requestContext.run({ requestId: '1', language, ip: '' }, () => refused.message);
    expect([said('en'), said('he')]).toEqual([
      'That is enough votes in one day for what one person wrote (10). More for this person from 2 November 2026 at 02:00 on.',
      'די הצבעות להיום על דברים שכתב אותו אדם (10). אפשר להצביע עליהם שוב החל מ־2 בנובמבר 2026 בשעה 2:00.',
    ]);
  });

  it('changes with the rules within a day; what was cast before keeps what it earned, also when it is taken back', async () => {
    const ids = await story.answers(9);
    await story.voteOnAll(ids.slice(0, 6));
    await ruled(7, 8);
    await story.voteOnAll(ids.slice(6, 8));
    expect(await story.earned()).toEqual([10, 10, 10, 10, 10, 'pair_limit', 10, 'pair_limit']);
    expect(await story.vote(ids[8]!)).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED', limit: 8 });
    const before = await story.balance(story.author.accountId!);
    await story.takeBack(ids[5]!);
    await story.takeBack(ids[6]!);
    expect(await story.balance(story.author.accountId!)).toBe(before - 10);
  });

  it('is counted over the whole day, when fewer are taken from noon on', async () => {
    const ids = await story.answers(4);
    await story.voteOnAll(ids.slice(0, 3));
    await ruled(2, 3);
    expect(await story.vote(ids[3]!)).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED', limit: 3 });
    expect(await story.earned()).toEqual([10, 10, 10]);
    story.kehila.clock.advance(24 * 60 * minute);
    done(await story.vote(ids[3]!));
    expect(await story.earned()).toEqual([10, 10, 10, 10]);
  });

  it('is the limit of each of two who vote at once, and of one in two tabs', async () => {
    await ruled(1, 2);
    const other = await story.somebody();
    const ids = await story.answers(4);
    done(await story.vote(ids[0]!));
    done(await story.vote(ids[0]!, other));
    const outcomes = await Promise.all([story.vote(ids[1]!), story.vote(ids[1]!, other), story.vote(ids[2]!), story.vote(ids[3]!, other)]);
    expect(outcomes.filter((outcome) => 'contentId' in outcome)).toHaveLength(2);
    expect(outcomes.filter((outcome) => 'contentId' in outcome || outcome.code === 'VOTES_FOR_AUTHOR_LIMIT_REACHED')).toHaveLength(4);
    expect(await story.earned()).toEqual([10, 10, 'pair_limit', 'pair_limit']);
  });

  it('may be none that earn, or as many as are taken', async () => {
    await ruled(0, 1);
    const ids = await story.answers(2);
    done(await story.vote(ids[0]!));
    expect(await story.earned()).toEqual(['pair_limit']);
    await ruled(2, 2);
    done(await story.vote(ids[1]!));
    expect(await story.earned()).toEqual(['pair_limit', 10]);
  });

  it('is known from the sets in memory: a vote, taken or refused, asks no rules of the database', async () => {
    await ruled(1, 1);
    const ids = await story.answers(2);
    const asked = jest.spyOn(Transaction.prototype, 'rows');
    done(await story.vote(ids[0]!));
    const names = () => asked.mock.calls.map(([{ name }]) => name);
    expect(names().filter((name) => name === 'recognition_rule_sets')).toHaveLength(1);
    asked.mockClear();
    expect(await story.vote(ids[1]!)).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED', limit: 1 });
    expect(names()).not.toContain('recognition_rule_sets');
    asked.mockClear();
    done(await story.vote(ids[1]!, await story.somebody()));
    expect(names()).not.toContain('recognition_rule_sets');
    asked.mockRestore();
  });
});
