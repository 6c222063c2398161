import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor, OpenBeforeTerms, Rate, Refused, resultUnion } from '@kehila/platform';
import { Drafts } from '../drafts';
import { Draft, SaveDraftInput } from './draft.types';

const SaveDraftResult = resultUnion('SaveDraftResult', Draft, [Refused]);

@Resolver()
export class DraftResolver {
  constructor(private readonly drafts: Drafts) {}

  @Mutation(() => SaveDraftResult, {
    description: 'Keeps a text that is not sent yet; unverified accounts may too. Without title and body the draft is removed.',
  })
  @Rate('act')
  @Allow('signedIn')
  @OpenBeforeTerms()
  saveDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveDraftInput): Promise<Draft> {
    return this.drafts.save(actor, input);
  }
}

/** What drafts add to the viewer. */
@Resolver(() => Viewer)
export class ViewerDraftsResolver {
  constructor(private readonly reader: Drafts) {}

  @ResolveField(() => [Draft], { description: 'Texts begun and not yet sent, newest first, at most 50.' })
  drafts(@Parent() viewer: Viewer): Promise<Draft[]> {
    return this.reader.of(viewer.account.id);
  }
}
