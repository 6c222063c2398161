import { AccountsModule } from '@kehila/accounts';
import { AskQuestion, CastVote, CommunityModule, PostAnswer, RetractVote } from '@kehila/community';
import { Actor } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { done, nobody, pointsAlone } from '../recognition.factory';
import { RecognitionModule } from '../recognition.module';
import { minute, RulesStory } from './points-rules.factory';
import type { SavePointsRuleDraftInput } from './graphql/rule-draft.inputs';

/** Somebody's answers, votes on them and the rules that decide what these earn: the community and its points together. For the head of a `describe`. */
export class VotingStory extends RulesStory {
  asker: Actor;
  author: Actor;
  voter: Actor;

  constructor() {
    super({ ...pointsAlone, modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, RecognitionModule] });
    beforeAll(async () => {
      done(await this.kehila.get(CreateSpace).execute(nobody, { slug: 'home', name: { en: 'Home' } }));
    });
    beforeEach(async () => {
      [this.asker, this.author, this.voter] = [await this.somebody(), await this.somebody(), await this.somebody()];
    });
  }

  async somebody(account = this.longstanding()): Promise<Actor> {
    return new Actor({ accountId: await account, sessionId: null, verified: true, language: 'en', grants: [] });
  }

  /** Answers of the author, each to a question of its own. */
  async answers(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const question = { space: 'home', title: `Why does the light blink ${n}?`, body: 'It blinks red since yesterday.', tags: [] };
      const { questionId } = done(await this.kehila.get(AskQuestion).execute(this.asker, question));
      ids.push(done(await this.kehila.get(PostAnswer).execute(this.author, { questionId, body: 'Turn it off and on.' })).answerId);
    }
    return ids;
  }

  vote(contentId: string, by = this.voter) {
    return this.kehila.get(CastVote).execute(by, { contentId, value: 1 });
  }

  async voteOnAll(contentIds: readonly string[]): Promise<void> {
    for (const id of contentIds) done(await this.vote(id));
  }

  async takeBack(contentId: string, by = this.voter): Promise<void> {
    done(await this.kehila.get(RetractVote).execute(by, { contentId }));
  }

  /** What each vote brought the author, or what took it; in order. */
  async earned(): Promise<(string | number | null)[]> {
    const votes = (await this.entries(this.author.accountId!)).filter(([rule]) => rule === 'answerVotedUp');
    return votes.map(([, , amount, withheldBy]) => withheldBy ?? amount!);
  }

  /** From now on, other rules count. */
  async ruled(change: Partial<SavePointsRuleDraftInput>): Promise<void> {
    await this.announce(await this.draft(change), 11);
    this.kehila.clock.advance(11 * minute);
  }
}
