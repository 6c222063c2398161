import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '@kehila/platform';
import { Tag, TagDetails } from '@kehila/spaces';
import { RelatedTags } from '../related-tags.reader';

@Resolver(() => TagDetails)
export class RelatedTagsResolver {
  constructor(private readonly reader: RelatedTags) {}

  @ResolveField(() => [Tag], { description: 'Tags that stand beside it most often, of its newest questions that the caller may see; eight at most.' })
  related(@CurrentActor() actor: Actor, @Parent() { tag }: TagDetails): Promise<Tag[]> {
    return this.reader.of(actor, tag);
  }
}
