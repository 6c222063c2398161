import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, OpenBeforeTerms, Rate } from '@kehila/platform';
import { UnsubscribeLinks } from '../unsubscribe-links';
import { StopMails } from '../use-cases/stop-mails';
import { MailsStopped, StopMailsInput, StopMailsResult, Unsubscription, UnsubscriptionArgs } from './unsubscribe.types';

@Resolver()
export class UnsubscribeResolver {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly stops: StopMails,
  ) {}

  /** What a link in a mail can end. */
  @Query(() => Unsubscription, { nullable: true, description: 'What the link in a mail can end; null when it is no link of ours.' })
  @Allow('anyone')
  unsubscription(@Args() { token }: UnsubscriptionArgs): Unsubscription | null {
    const subscription = this.links.read(token);
    return subscription ? { events: subscription.events } : null;
  }

  /** Ends mails about notifications, by the link in one of them. */
  @Mutation(() => StopMailsResult, { description: 'Ends mails about notifications, by the link in one of them. Nobody has to sign in.' })
  @Rate('act')
  @OpenBeforeTerms()
  @Allow('anyone')
  async stopMails(@CurrentActor() actor: Actor, @Args('input') input: StopMailsInput): Promise<MailsStopped | Failure> {
    const outcome = await this.stops.execute(actor, input);
    return isFailure(outcome) ? outcome : { all: input.all };
  }
}
