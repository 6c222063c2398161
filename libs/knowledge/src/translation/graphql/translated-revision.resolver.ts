import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';
import { RevisionReader } from '../../revision/revision.reader';
import { OriginalChangesReader } from '../original-changes.reader';
import { OriginalChanges } from './translation.types';

/** What a text of a translation was written from. */
@Resolver(() => Revision)
export class TranslatedRevisionResolver {
  constructor(
    private readonly revisions: RevisionReader,
    private readonly changes: OriginalChangesReader,
  ) {}

  @ResolveField(() => Revision, {
    nullable: true,
    description: 'The text of the original that it is a translation of; null when it is none, or the viewer may not see the original.',
  })
  translates(@CurrentActor() actor: Actor, @Parent() { translates }: Revision): Promise<Revision | null> | null {
    return translates === null ? null : this.revisions.byId(actor, translates);
  }

  @ResolveField(() => OriginalChanges, {
    nullable: true,
    description:
      'What the original says anew since the text that the published translation follows, or, where none is published, since the one that this was written from; null when nothing, or the viewer may not see the original.',
  })
  async originalChanges(@CurrentActor() actor: Actor, @Parent() { id, translates }: Revision): Promise<OriginalChanges | null> {
    const behind = translates === null ? null : await this.changes.behind(id);
    return behind && (await this.revisions.byId(actor, behind.originalRevisionId)) ? behind : null;
  }
}
