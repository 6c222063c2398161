export {
  ArticleArchived,
  ArticleAssigned,
  ArticleMarkedOutdated,
  ArticlePublished,
  ArticleRated,
  ArticleVerified,
  ComplaintSettled,
  TranslationConfirmed,
  OriginalMoved,
  TranslationFellBehind,
} from './article/article.events';
export { AttachmentReader } from './attachment/attachment.reader';
export { attachImported, type ImportedText } from './attachment/attach-imported';
export { AttachFile } from './attachment/use-cases/attach-file';
export { RemoveAttachment } from './attachment/use-cases/remove-attachment';
export { pathOfArticle } from './article/article.columns';
export { KnowledgePermissions } from './article/knowledge-permissions';
export { ArticleAddresses, type AddressedArticle } from './article/article-addresses';
export { ArticleReader } from './article/article.reader';
export { WithheldArticles } from './article/withheld.reader';
export type { ArticleStanding, ArticleState } from './article/article.states';
export { type SightPlaces, Sights, visibleArticle } from './article/sight';
export { ArticleReference } from './article/graphql/article-reference.type';
export { Article } from './article/graphql/article.type';
export { type Audience, type Readership, readershipOf } from './article/audience';
export { ArticlesToExport } from './export/articles-to-export';
export type { ExportedArticle } from './export/exported-article';
export { ArchiveArticle } from './article/use-cases/archive-article';
export { MarkArticleOutdated } from './article/use-cases/mark-article-outdated';
export { VerifyArticle } from './article/use-cases/verify-article';
export { ArticleLinks } from './link/article-links';
export { KnowledgeModule } from './knowledge.module';
export { Nomination } from './nomination/graphql/nomination.type';
export { ArticleNominated } from './nomination/nomination.events';
export { NominationReader } from './nomination/nomination.reader';
export { NominateForArticle } from './nomination/use-cases/nominate-for-article';
export { PlaceArticle } from './place/place-article';
export { KeepPlannedDates } from './planned/keep-planned-dates';
export { PlanArchiving } from './planned/use-cases/plan-archiving';
export { PlanPublication } from './planned/use-cases/plan-publication';
export type { RatingReasonName } from './rating/rating.reasons';
export { RateArticle } from './rating/use-cases/rate-article';
export { ChooseReReviews } from './re-review/choose-re-reviews';
export { reviewerLines } from './reviewers/reviewer-lines';
export { ReviewerNumbersReader } from './reviewers/reviewer-numbers.reader';
export { ReviewQueueReader } from './review/review-queue.reader';
export { ApproveRevision } from './review/use-cases/approve-revision';
export { ClaimRevision } from './review/use-cases/claim-revision';
export { CommentOnRevision } from './review/use-cases/comment-on-revision';
export { DeclineRevision } from './review/use-cases/decline-revision';
export { SettleRevisionComment } from './review/use-cases/settle-revision-comment';
export { TakeSuggestion } from './review/use-cases/take-suggestion';
export { RequestChanges } from './review/use-cases/request-changes';
export { Revision } from './revision/graphql/revision.type';
export {
  RevisionApprovedOnce,
  RevisionClaimed,
  RevisionCommented,
  RevisionDecided,
  RevisionHandedBack,
  RevisionReReviewed,
  type RevisionDecision,
  RevisionDrafted,
  RevisionEdited,
  RevisionSubmitted,
  RevisionWithdrawn,
} from './revision/revision.events';
export { type ContentsHeading, type WrittenText, writtenWholeText } from './revision/written-text';
export { longestArticle } from './inputs';
export { RevisionReader } from './revision/revision.reader';
export { DraftArticle } from './revision/use-cases/draft-article';
export { EditRevision } from './revision/use-cases/edit-revision';
export { PublishRevision } from './revision/use-cases/publish-revision';
export { SubmitRevision } from './revision/use-cases/submit-revision';
export { WithdrawRevision } from './revision/use-cases/withdraw-revision';
export { AssignArticle } from './upkeep/use-cases/assign-article';
export { SettleComplaint } from './upkeep/use-cases/settle-complaint';
