import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor } from '@kehila/platform';
import { OwnDecisionsReader } from '../own-decisions.reader';
import { OwnDecisionArgs, OwnDecisionsArgs } from './own-decision.inputs';
import { OwnDecision, OwnDecisionConnection } from './own-decision.type';

@Resolver()
export class OwnDecisionResolver {
  constructor(private readonly reader: OwnDecisionsReader) {}

  @Query(() => OwnDecisionConnection, { description: 'What the staff decided about texts of the caller’s own, and why, newest first.' })
  @Allow('signedIn')
  ownDecisions(@CurrentActor() actor: Actor, @Args() { first, after, about }: OwnDecisionsArgs): Promise<ConnectionOf<OwnDecision>> {
    return this.reader.page(actor, first, after, about);
  }

  @Query(() => OwnDecision, { nullable: true, description: 'One of them; null when there is none, or it is about a text of somebody else.' })
  @Allow('signedIn')
  async ownDecision(@CurrentActor() actor: Actor, @Args() { id }: OwnDecisionArgs): Promise<OwnDecision | null> {
    return (await this.reader.byIds(actor, [id])).get(id) ?? null;
  }
}
