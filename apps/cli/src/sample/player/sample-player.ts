import type { INestApplicationContext } from '@nestjs/common';
import { ChooseReReviews } from '@kehila/knowledge';
import { type Actor, Clock, OutboxRelay } from '@kehila/platform';
import type { Role, SampleCommunity } from '../sample.types';
import { type Moment, timeline } from '../timeline';
import { ArticlePlayer } from './article-player';
import { Cast } from './cast';
import { RewardPlayer } from './reward-player';
import { Stage } from './stage';
import { ThreadPlayer } from './thread-player';

const minute = 60_000;

/** Plays the stories through the real acts, each at its moment: points, states and histories come out as if it had happened. */
export class SamplePlayer {
  private readonly clock: Clock;
  private readonly stage: Stage;
  private readonly cast: Cast;
  private readonly threads: ThreadPlayer;
  private readonly articles: ArticlePlayer;

  constructor(
    private readonly app: INestApplicationContext,
    password: string,
  ) {
    this.clock = app.get(Clock);
    this.stage = new Stage(app);
    this.cast = new Cast(app, password, (key) => this.stage.space(key).id);
    this.threads = new ThreadPlayer(app, this.stage);
    this.articles = new ArticlePlayer(app, this.stage, this.threads);
  }

  async play(community: SampleCommunity, onProgress: (done: number, total: number) => void): Promise<void> {
    const now = this.clock.now().getTime();
    const moments = timeline(community);
    try {
      this.clock.set(new Date(now - (moments[0]?.minutesAgo ?? 0) * minute));
      await this.stage.build(community);
      for (const [index, moment] of moments.entries()) {
        const month = this.month;
        this.clock.set(new Date(now - moment.minutesAgo * minute));
        // Of each reviewer at least one approval a month is looked at again, once the month is over.
        if (this.month !== month) await this.app.get(ChooseReReviews).run();
        await this.playOne(moment);
        if (moment.kind === 'joins' && moment.account.signsInAs === 'manager') await this.orderSpaces(community, this.cast.actor(moment.account.handle));
        onProgress(index + 1, moments.length);
      }
      this.clock.set(new Date(now - 20 * minute));
      await this.playRewards(community);
    } finally {
      this.clock.reset();
    }
    await this.app.get(OutboxRelay).drain();
  }

  private get month(): number {
    return this.clock.now().getUTCMonth();
  }

  /** Shortly before now, with what people have earned by then. */
  private async orderSpaces({ spaces }: SampleCommunity, manager: Actor): Promise<void> {
    await this.stage.addForms(spaces, manager);
    await this.stage.addSections(spaces, manager);
  }

  private async playRewards({ accounts, rewards }: SampleCommunity): Promise<void> {
    const actorOf = (role: Role) => this.cast.actor(accounts.find(({ signsInAs }) => signsInAs === role)!.handle);
    const customers = accounts.filter(({ signsInAs }) => signsInAs === undefined || signsInAs === 'customer').map(({ handle }) => this.cast.actor(handle));
    await new RewardPlayer(this.app).play(rewards, { manager: actorOf('manager'), staff: actorOf('staff'), customers });
  }

  private async playOne(moment: Moment): Promise<void> {
    if (moment.kind === 'joins') return this.cast.join(moment.account);
    const actor = this.cast.actor(moment.by);
    if (moment.kind === 'asks') return this.threads.ask(actor, moment.thread);
    if (moment.kind === 'inThread') return this.threads.act(actor, moment.thread, moment.act);
    if (moment.kind === 'drafts') return this.articles.draft(actor, moment.article);
    return this.articles.act(actor, moment.article, moment.act);
  }
}
