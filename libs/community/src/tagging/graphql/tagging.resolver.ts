import { Args, ArgsType, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, LimitReached, NotAllowed, NotFound, Rate, Refused, resultUnion } from '@kehila/platform';
import { TagDetails, TagDetailsReader, TagField } from '@kehila/spaces';
import { TagMergeReader } from '../tag-merge.reader';
import { AddTagSynonym } from '../use-cases/add-tag-synonym';
import { MergeTags } from '../use-cases/merge-tags';
import { RemoveTagSynonym } from '../use-cases/remove-tag-synonym';
import { RenameTag } from '../use-cases/rename-tag';
import { UndoTagMerge } from '../use-cases/undo-tag-merge';
import { AddTagSynonymInput, MergeTagsInput, RemoveTagSynonymInput, RenameTagInput, UndoTagMergeInput } from './tagging.inputs';
import { TagMerge, TagMergePreview } from './tagging.types';

const AddTagSynonymResult = resultUnion('AddTagSynonymResult', TagDetails, [NotFound, NotAllowed, Refused, LimitReached]);
const RemoveTagSynonymResult = resultUnion('RemoveTagSynonymResult', TagDetails, [NotFound, NotAllowed]);
const RenameTagResult = resultUnion('RenameTagResult', TagDetails, [NotFound, NotAllowed, Refused, LimitReached]);
const MergeTagsResult = resultUnion('MergeTagsResult', TagDetails, [NotFound, NotAllowed, Refused, LimitReached]);
const UndoTagMergeResult = resultUnion('UndoTagMergeResult', TagDetails, [NotFound, NotAllowed]);

@ArgsType()
class TagMergeArgs {
  @TagField('The one that would be no more, as in addresses.')
  from: string;

  @TagField('The one that would stand in its place.')
  into: string;
}

@Resolver(() => TagDetails)
export class TaggingResolver {
  constructor(
    private readonly details: TagDetailsReader,
    private readonly mergeReader: TagMergeReader,
    private readonly additions: AddTagSynonym,
    private readonly removals: RemoveTagSynonym,
    private readonly renames: RenameTag,
    private readonly mergesOfTags: MergeTags,
    private readonly undoing: UndoTagMerge,
  ) {}

  @Query(() => TagMergePreview, { nullable: true, description: 'What merging two tags would change: for who may do that and sees both, else null.' })
  @Allow('signedIn')
  tagMerge(@CurrentActor() actor: Actor, @Args() { from, into }: TagMergeArgs): Promise<TagMergePreview | null> {
    return this.mergeReader.preview(actor, from, into);
  }

  @Mutation(() => AddTagSynonymResult, { description: 'Lets another word lead to a tag: staff and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async addTagSynonym(@CurrentActor() actor: Actor, @Args('input') input: AddTagSynonymInput) {
    return this.shown(actor, input.tag, await this.additions.execute(actor, input));
  }

  @Mutation(() => RemoveTagSynonymResult, { description: 'Lets a word no longer lead to a tag: staff and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async removeTagSynonym(@CurrentActor() actor: Actor, @Args('input') input: RemoveTagSynonymInput) {
    return this.shown(actor, input.tag, await this.removals.execute(actor, input));
  }

  @Mutation(() => RenameTagResult, { description: 'Gives a tag another word; the one before leads to it: staff and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async renameTag(@CurrentActor() actor: Actor, @Args('input') input: RenameTagInput) {
    return this.shown(actor, input.word, await this.renames.execute(actor, input));
  }

  @Mutation(() => MergeTagsResult, { description: 'Puts one tag in the place of another on all questions: staff and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async mergeTags(@CurrentActor() actor: Actor, @Args('input') input: MergeTagsInput) {
    return this.shown(actor, input.into, await this.mergesOfTags.execute(actor, input));
  }

  @Mutation(() => UndoTagMergeResult, { description: 'Takes a tag out of another again, into which it was merged: staff and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async undoTagMerge(@CurrentActor() actor: Actor, @Args('input') input: UndoTagMergeInput) {
    return this.shown(actor, input.word, await this.undoing.execute(actor, input));
  }

  @ResolveField(() => [TagMerge], { description: 'What was merged into it and can be taken out again, newest first, 20 at most: for who may do that.' })
  merges(@CurrentActor() actor: Actor, @Parent() { tag }: TagDetails): Promise<TagMerge[]> {
    return this.mergeReader.undoable(actor, tag);
  }

  private async shown<Done>(actor: Actor, tag: string, outcome: Done | Failure): Promise<TagDetails | Failure> {
    return isFailure(outcome) ? outcome : ((await this.details.bySlug(actor, tag)) ?? new NotFound(tag));
  }
}
