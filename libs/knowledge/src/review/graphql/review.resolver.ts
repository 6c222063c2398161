import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  emptyPage,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
  VersionChanged,
} from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { longest } from '../../inputs';
import { Revision } from '../../revision/graphql/revision.type';
import { RevisionChanged } from '../../revision/revision.errors';
import { RevisionReader } from '../../revision/revision.reader';
import { ReviewQueueReader } from '../review-queue.reader';
import { ApproveRevision } from '../use-cases/approve-revision';
import { ClaimRevision } from '../use-cases/claim-revision';
import { CommentOnRevision } from '../use-cases/comment-on-revision';
import { DeclineRevision } from '../use-cases/decline-revision';
import { RequestChanges } from '../use-cases/request-changes';
import { SettleRevisionComment } from '../use-cases/settle-revision-comment';
import { TakeSuggestion } from '../use-cases/take-suggestion';
import {
  ApproveRevisionInput,
  ClaimRevisionInput,
  CommentOnRevisionInput,
  DeclineRevisionInput,
  RequestChangesInput,
  SettleRevisionCommentInput,
  TakeSuggestionInput,
} from './review.inputs';
import { ReviewQueueConnection, type ReviewQueueItem } from './review.types';

const ClaimRevisionResult = resultUnion('ClaimRevisionResult', Revision, [NotFound, NotAllowed, StateRefused, Refused]);
const CommentOnRevisionResult = resultUnion('CommentOnRevisionResult', Revision, [NotFound, NotAllowed, StateRefused]);
const SettleRevisionCommentResult = resultUnion('SettleRevisionCommentResult', Revision, [NotFound, NotAllowed, StateRefused]);
const TakeSuggestionResult = resultUnion('TakeSuggestionResult', Revision, [NotFound, NotAllowed, StateRefused, RevisionChanged, Refused]);
const decisionFailures = [NotFound, NotAllowed, StateRefused, RevisionChanged, Refused];
const RequestChangesResult = resultUnion('RequestChangesResult', Revision, decisionFailures);
const ApproveRevisionResult = resultUnion('ApproveRevisionResult', Revision, [...decisionFailures, VersionChanged]);
const DeclineRevisionResult = resultUnion('DeclineRevisionResult', Revision, decisionFailures);

@ArgsType()
class ReviewQueueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all that the caller reviews when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  space?: string | null;
}

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly queue: ReviewQueueReader,
    private readonly spaces: Spaces,
    private readonly revisions: RevisionReader,
    private readonly claiming: ClaimRevision,
    private readonly commenting: CommentOnRevision,
    private readonly settling: SettleRevisionComment,
    private readonly taking: TakeSuggestion,
    private readonly requesting: RequestChanges,
    private readonly approving: ApproveRevision,
    private readonly declining: DeclineRevision,
  ) {}

  @Query(() => ReviewQueueConnection, { description: 'What waits for a reviewer in the spaces that the caller reviews, oldest first.' })
  @Allow('reviewer')
  reviewQueue(@CurrentActor() actor: Actor, @Args() { space, first, after }: ReviewQueueArgs): Promise<ConnectionOf<ReviewQueueItem>> {
    const known = space ? this.spaces.bySlug(space) : null;
    return known === undefined ? Promise.resolve(emptyPage) : this.queue.page(actor, known?.id ?? null, first, after);
  }

  @Mutation(() => ClaimRevisionResult, { description: 'A reviewer takes a revision up for 15 minutes.' })
  @Rate('act')
  @Allow('signedIn')
  async claimRevision(@CurrentActor() actor: Actor, @Args('input') input: ClaimRevisionInput) {
    const outcome = await this.claiming.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => CommentOnRevisionResult, { description: 'Its author, a reviewer or staff say something about a text under review.' })
  @Rate('comment')
  @Allow('signedIn')
  async commentOnRevision(@CurrentActor() actor: Actor, @Args('input') input: CommentOnRevisionInput) {
    const outcome = await this.commenting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => SettleRevisionCommentResult, {
    description: 'The author, a reviewer or staff say whether a comment about a text under review was dealt with.',
  })
  @Rate('act')
  @Allow('signedIn')
  async settleRevisionComment(@CurrentActor() actor: Actor, @Args('input') input: SettleRevisionCommentInput) {
    const outcome = await this.settling.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => TakeSuggestionResult, {
    description: 'The author takes the words that a comment suggests for a paragraph. Who suggested them cannot decide about the text any more.',
  })
  @Rate('act')
  @Allow('signedIn')
  async takeSuggestion(@CurrentActor() actor: Actor, @Args('input') input: TakeSuggestionInput) {
    const outcome = await this.taking.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => RequestChangesResult, { description: 'A reviewer gives the text back, with what is missing.' })
  @Rate('act')
  @Allow('signedIn')
  async requestChanges(@CurrentActor() actor: Actor, @Args('input') input: RequestChangesInput) {
    const outcome = await this.requesting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => ApproveRevisionResult, {
    description: 'A reviewer approves the text, which publishes it as official; where two have to approve, the second does.',
  })
  @Rate('act')
  @Allow('signedIn')
  async approveRevision(@CurrentActor() actor: Actor, @Args('input') input: ApproveRevisionInput) {
    const outcome = await this.approving.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => DeclineRevisionResult, { description: 'A reviewer says that the text will not be published, and why.' })
  @Rate('act')
  @Allow('signedIn')
  async declineRevision(@CurrentActor() actor: Actor, @Args('input') input: DeclineRevisionInput) {
    const outcome = await this.declining.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }
}
