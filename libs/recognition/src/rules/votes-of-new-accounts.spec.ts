import type { Actor } from '@kehila/platform';
import { done } from '../recognition.factory';
import { minute } from './points-rules.factory';
import { VotingStory } from './voting.factory';

describe('the weight of votes of new accounts', () => {
  const story = new VotingStory();
  const newcomer = () => story.somebody(story.person());
  const aged = (voter: Actor, minutes: number) => {
    const joinedAt = new Date(story.kehila.clock.now().getTime() - minutes * minute);
    return story.kehila.sql('update account set joined_at = $2 where id = $1', voter.accountId, joinedAt);
  };
  const scoreOf = async (id: string) => (await story.kehila.sql<{ score: number }>('select score from answer where id = $1', id))[0]!.score;
  const counted = async () => {
    const rows = await story.kehila.sql<{ counts: string }>('select counts from vote where author_id = $1', story.author.accountId);
    return rows.map(({ counts }) => counts);
  };

  it('is like that of all others by the first rules', async () => {
    const [id] = await story.answers(1);
    done(await story.vote(id!, await newcomer()));
    expect(await story.earned()).toEqual([10]);
  });

  it('is the score alone until the days have passed; taking such a vote back takes nothing', async () => {
    await story.ruled({ newVoterDays: 7, newVoterReputation: 50 });
    const [first, second] = await story.answers(2);
    const voter = await newcomer();
    done(await story.vote(first!, voter));
    done(await story.vote(first!));
    expect([await story.earned(), await scoreOf(first!)]).toEqual([['new_account', 10], 2]);
    expect((await counted()).sort()).toEqual(['full', 'score_only']);

    const before = await story.balance(story.author.accountId!);
    await story.takeBack(first!, voter);
    expect([await story.balance(story.author.accountId!), await scoreOf(first!)]).toEqual([before, 1]);

    await aged(voter, 7 * 24 * 60 - 1);
    done(await story.vote(second!, voter));
    await story.takeBack(second!, voter);
    expect(await story.balance(story.author.accountId!)).toBe(before);
    await aged(voter, 7 * 24 * 60);
    done(await story.vote(second!, voter));
    expect(await story.balance(story.author.accountId!)).toBe(before + 10);
  });

  it('is that of all others with enough reputation, to the point', async () => {
    const [first, second, theirs] = await story.answers(3);
    const voter = await newcomer();
    await story.cast({ contentId: theirs!, authorId: voter.accountId, voterId: story.voter.accountId! });
    expect(await story.balance(voter.accountId!)).toBe(11);
    await story.ruled({ newVoterDays: 7, newVoterReputation: 12 });
    done(await story.vote(first!, voter));
    await story.ruled({ newVoterDays: 7, newVoterReputation: 11 });
    done(await story.vote(second!, voter));
    expect(await story.earned()).toEqual(['new_account', 10]);
  });

  it('is said by the journal, and stays withheld in what drafted rules would have meant', async () => {
    await story.ruled({ newVoterDays: 30, newVoterReputation: 100 });
    const [id] = await story.answers(1);
    done(await story.vote(id!, await newcomer()));
    expect((await story.entries(story.author.accountId!)).at(-1)).toEqual(['answerVotedUp', 10, 0, 'new_account']);
    await story.draft({ newVoterDays: 0 });
    const { changes } = await story.previewed();
    expect(changes.map(({ account }) => account.id)).not.toContain(story.author.accountId);
  });
});
