import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';
import { RevisionReader } from '../../revision/revision.reader';

/** What a text of a translation was written from. */
@Resolver(() => Revision)
export class TranslatedRevisionResolver {
  constructor(private readonly revisions: RevisionReader) {}

  @ResolveField(() => Revision, {
    nullable: true,
    description: 'The text of the original that it is a translation of; null when it is none, or the viewer may not see the original.',
  })
  translates(@CurrentActor() actor: Actor, @Parent() { translates }: Revision): Promise<Revision | null> | null {
    return translates === null ? null : this.revisions.byId(actor, translates);
  }
}
