import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { ArticleAddresses } from './article/article-addresses';
import { ArticleCheck } from './article/article.check';
import { ArticleReader } from './article/article.reader';
import { Archiving } from './article/archiving';
import { WithheldArticles } from './article/withheld.reader';
import { ArticleRepository } from './article/article.repository';
import { ArticleSearchSource } from './article/article.search';
import { CreditsReader } from './article/credits.reader';
import { ArticleFieldsResolver } from './article/graphql/article-fields.resolver';
import { ArticleResolver } from './article/graphql/article.resolver';
import { QuestionArticleResolver } from './article/graphql/question-article.resolver';
import { IndexArticle } from './article/listeners/index-article.listener';
import { NoteOwnArticle } from './article/listeners/own-article.listener';
import { KnowledgePermissions } from './article/knowledge-permissions';
import { Publication } from './article/publication';
import { Sights } from './article/sight';
import { ArchiveArticle } from './article/use-cases/archive-article';
import { ArticlesOfSegmentsReader } from './article/articles-of-segments.reader';
import { ArticlesOfSegmentResolver, SegmentsOfArticleResolver, SegmentsOfRevisionResolver } from './article/graphql/segments.resolver';
import { ChangeArticleAudience } from './article/use-cases/change-article-audience';
import { MarkArticleOutdated } from './article/use-cases/mark-article-outdated';
import { VerifyArticle } from './article/use-cases/verify-article';
import { ArticleChangesReader } from './channel/article-changes.reader';
import { ArticleFinder } from './channel/article-finder';
import { AttachmentReader } from './attachment/attachment.reader';
import { attachmentProviders } from './attachment/attachment.providers';
import { AttachFile } from './attachment/use-cases/attach-file';
import { ChannelResolver } from './channel/graphql/channel.resolver';
import { SetArticleKey } from './channel/set-article-key';
import { ArticlesToExport } from './export/articles-to-export';
import { ArticleImages } from './image/article-images';
import { ArticleLinks } from './link/article-links';
import { ArticlesToInsert } from './link/articles-to-insert';
import { LinkResolver } from './link/graphql/link.resolver';
import { KeepArticleLinks } from './link/keep-links.listener';
import { LinkRateReader } from './link/link-rate.reader';
import { ReuseReader } from './link/reuse.reader';
import { NominationResolver } from './nomination/graphql/nomination.resolver';
import { QuestionNominationResolver } from './nomination/graphql/question-nomination.resolver';
import { MadeFromTexts } from './nomination/made-from-texts';
import { NominationsFollowQuestion } from './nomination/listeners/question-moved.listener';
import { NominationReader } from './nomination/nomination.reader';
import { OfQuestionsReader } from './of-questions.reader';
import { NominationRepository } from './nomination/nomination.repository';
import { NominateForArticle } from './nomination/use-cases/nominate-for-article';
import { PlannedResolver } from './planned/graphql/planned.resolver';
import { KeepPlannedDates } from './planned/keep-planned-dates';
import { PlanArchiving } from './planned/use-cases/plan-archiving';
import { PlanPublication } from './planned/use-cases/plan-publication';
import { RatingResolver } from './rating/graphql/rating.resolver';
import { KnowledgePersonalData } from './personal-data/knowledge-personal-data';
import { RefreshArticleAuthorsInIndex } from './personal-data/refresh-authors.listener';
import { RatingReader } from './rating/rating.reader';
import { RatingRepository } from './rating/rating.repository';
import { RateArticle } from './rating/use-cases/rate-article';
import { ChooseReReviews } from './re-review/choose-re-reviews';
import { ReReviewResolver } from './re-review/graphql/re-review.resolver';
import { ReReviewReader } from './re-review/re-review.reader';
import { ReReviewRevision } from './re-review/re-review-revision';
import { ReviewerNumbersResolver } from './reviewers/graphql/reviewer-numbers.resolver';
import { KeepReviewDecisions } from './reviewers/keep-decisions.listener';
import { ReviewerNumbersReader } from './reviewers/reviewer-numbers.reader';
import { ReviewResolver } from './review/graphql/review.resolver';
import { Approvals } from './review/approvals';
import { Approvers } from './review/approvers';
import { ReviewComments } from './review/review-comments';
import { ReviewDecision } from './review/review-decision';
import { ReviewDifference } from './review/review-difference';
import { ReviewQueueReader } from './review/review-queue.reader';
import { ApproveRevision } from './review/use-cases/approve-revision';
import { ClaimRevision } from './review/use-cases/claim-revision';
import { CommentOnRevision } from './review/use-cases/comment-on-revision';
import { DeclineRevision } from './review/use-cases/decline-revision';
import { RequestChanges } from './review/use-cases/request-changes';
import { SettleRevisionComment } from './review/use-cases/settle-revision-comment';
import { TakeSuggestion } from './review/use-cases/take-suggestion';
import { AbandonedDraft } from './revision/abandoned-draft';
import { DraftRepository } from './revision/drafting/draft.repository';
import { BeginFromArticle } from './revision/drafting/from-article';
import { BeginFromNomination } from './revision/drafting/from-nomination';
import { BeginInSpace } from './revision/drafting/in-space';
import { DraftSources } from './revision/drafting/sources';
import { RevisionFieldsResolver } from './revision/graphql/revision-fields.resolver';
import { RevisionResolver } from './revision/graphql/revision.resolver';
import { RevisionWriting } from './revision/revision-writing';
import { RevisionReader } from './revision/revision.reader';
import { RevisionRepository } from './revision/revision.repository';
import { DraftArticle } from './revision/use-cases/draft-article';
import { EditRevision } from './revision/use-cases/edit-revision';
import { PublishRevision } from './revision/use-cases/publish-revision';
import { SubmitRevision } from './revision/use-cases/submit-revision';
import { WithdrawRevision } from './revision/use-cases/withdraw-revision';
import { ArticlePlaceResolver, SpaceShelfResolver } from './place/graphql/place.resolver';
import { HitKindResolver } from './place/graphql/hit-kind.resolver';
import { ArticleKinds } from './place/kinds.reader';
import { LeaveSections } from './place/listeners/leave-sections.listener';
import { PlaceArticle } from './place/place-article';
import { PlaceRepository } from './place/place.repository';
import { SectionShelfReader } from './place/section-shelf.reader';
import { Complaints } from './upkeep/complaints';
import { DueArticlesReader } from './upkeep/due-articles.reader';
import { translationProviders } from './translation/translation.providers';
import { FreeDay } from './upkeep/free-day';
import { UpkeepResolver } from './upkeep/graphql/upkeep.resolver';
import { RatingChangesComplaints } from './upkeep/listeners/complaint.listener';
import { SourceAnswerFlagsArticle } from './upkeep/listeners/source-answer.listener';
import { NextReview } from './upkeep/next-review';
import { Replacement } from './upkeep/replacement';
import { ReplacementReader } from './upkeep/replacement.reader';
import { TaskRepository } from './upkeep/task.repository';
import { UpkeepReader } from './upkeep/upkeep.reader';
import { AssignArticle } from './upkeep/use-cases/assign-article';
import { SettleComplaint } from './upkeep/use-cases/settle-complaint';

const useCases = [
  NominateForArticle,
  DraftArticle,
  EditRevision,
  SubmitRevision,
  WithdrawRevision,
  PublishRevision,
  ClaimRevision,
  CommentOnRevision,
  SettleRevisionComment,
  TakeSuggestion,
  RequestChanges,
  ApproveRevision,
  DeclineRevision,
  ReReviewRevision,
  RateArticle,
  VerifyArticle,
  MarkArticleOutdated,
  ArchiveArticle,
  ChangeArticleAudience,
  AssignArticle,
  SettleComplaint,
  PlanPublication,
  PlanArchiving,
  PlaceArticle,
  KeepPlannedDates,
];
const readers = [
  Sights,
  ArticleImages,
  OfQuestionsReader,
  ArticleAddresses,
  ArticleReader,
  WithheldArticles,
  ReplacementReader,
  CreditsReader,
  RevisionReader,
  NominationReader,
  RatingReader,
  ReviewQueueReader,
  ReviewDifference,
  ReviewComments,
  Approvals,
  DueArticlesReader,
  UpkeepReader,
  SectionShelfReader,
  ArticleKinds,
  ArticlesOfSegmentsReader,
];
const writers = [
  ArticleRepository,
  RevisionRepository,
  RevisionWriting,
  DraftRepository,
  NominationRepository,
  RatingRepository,
  Publication,
  Archiving,
  AbandonedDraft,
  ReviewDecision,
  Approvers,
  PlaceRepository,
  LeaveSections,
];
const beginnings = [DraftSources, BeginFromNomination, BeginFromArticle, BeginInSpace];
const resolvers = [
  ArticleResolver,
  ArticleFieldsResolver,
  QuestionArticleResolver,
  RevisionResolver,
  RevisionFieldsResolver,
  ReviewResolver,
  NominationResolver,
  QuestionNominationResolver,
  RatingResolver,
  UpkeepResolver,
  PlannedResolver,
  ArticlePlaceResolver,
  SpaceShelfResolver,
  HitKindResolver,
  SegmentsOfArticleResolver,
  SegmentsOfRevisionResolver,
  ArticlesOfSegmentResolver,
];
const upkeep = [TaskRepository, FreeDay, NextReview, Replacement, Complaints, RatingChangesComplaints, SourceAnswerFlagsArticle];
const channels = [ArticleFinder, ArticleChangesReader, SetArticleKey, ChannelResolver, ArticlesToExport];
const links = [ArticleLinks, KeepArticleLinks, ArticlesToInsert, ReuseReader, LinkRateReader, LinkResolver];
const reviewers = [KeepReviewDecisions, ReviewerNumbersReader, ReviewerNumbersResolver, ChooseReReviews, ReReviewReader, ReReviewResolver];
const people = [KnowledgePersonalData, RefreshArticleAuthorsInIndex];

@Module({
  imports: [CommunityModule],
  providers: [
    ...useCases,
    KnowledgePermissions,
    ...readers,
    ...writers,
    ...beginnings,
    ...resolvers,
    ArticleSearchSource,
    IndexArticle,
    NoteOwnArticle,
    NominationsFollowQuestion,
    MadeFromTexts,
    ArticleCheck,
    ...upkeep,
    ...people,
    ...channels,
    ...links,
    ...reviewers,
    ...translationProviders,
    ...attachmentProviders,
  ],
  exports: [
    ...useCases,
    AttachFile,
    AttachmentReader,
    ArticleLinks,
    KnowledgePermissions,
    Sights,
    ArticleAddresses,
    ArticleReader,
    WithheldArticles,
    RevisionReader,
    NominationReader,
    ReviewQueueReader,
    ReviewerNumbersReader,
    ChooseReReviews,
  ],
})
export class KnowledgeModule {}
