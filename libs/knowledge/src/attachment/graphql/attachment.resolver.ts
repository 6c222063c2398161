import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Article } from '../../article/graphql/article.type';
import { Revision } from '../../revision/graphql/revision.type';
import { RevisionChanged } from '../../revision/revision.errors';
import { RevisionReader } from '../../revision/revision.reader';
import { AttachmentReader } from '../attachment.reader';
import { RemoveAttachment } from '../use-cases/remove-attachment';
import { RemoveAttachmentInput } from './attachment.inputs';
import { Attachment, AttachmentDifference } from './attachment.types';

const RemoveAttachmentResult = resultUnion('RemoveAttachmentResult', Revision, [NotFound, NotAllowed, StateRefused, RevisionChanged, Refused]);

@Resolver(() => Article)
export class ArticleAttachmentsResolver {
  constructor(private readonly attachments: AttachmentReader) {}

  @ResolveField('attachments', () => [Attachment], { description: 'Files of its published text, in the order in which they were brought; at most 10.' })
  ofArticle(@Parent() { id }: Article): Promise<Attachment[]> {
    return this.attachments.ofArticle(id);
  }
}

@Resolver(() => Revision)
export class RevisionAttachmentsResolver {
  constructor(
    private readonly attachments: AttachmentReader,
    private readonly revisions: RevisionReader,
    private readonly removing: RemoveAttachment,
  ) {}

  @ResolveField('attachments', () => [Attachment], { description: 'Its files, in the order in which they were brought; at most 10.' })
  ofRevision(@Parent() { id }: Revision): Promise<Attachment[]> {
    return this.attachments.ofRevision(id);
  }

  @ResolveField(() => [AttachmentDifference], { description: 'Its files and those that it takes away, against the text that `difference` compares with.' })
  attachmentDifference(@Parent() { id }: Revision): Promise<AttachmentDifference[]> {
    return this.attachments.difference(id);
  }

  @Mutation(() => RemoveAttachmentResult, {
    description: 'The author takes a file off the text; published texts keep theirs. Files are added by `POST /files`.',
  })
  @Rate('act')
  @Allow('signedIn')
  async removeAttachment(@CurrentActor() actor: Actor, @Args('input') input: RemoveAttachmentInput) {
    const outcome = await this.removing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }
}
