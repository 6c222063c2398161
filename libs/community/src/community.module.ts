import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AcceptanceRepository } from './acceptance/acceptance.repository';
import { AcceptanceResolver } from './acceptance/graphql/acceptance.resolver';
import { AcceptAnswer } from './acceptance/use-cases/accept-answer';
import { ShowSolutionFirst } from './acceptance/use-cases/show-solution-first';
import { WithdrawAcceptance } from './acceptance/use-cases/withdraw-acceptance';
import { AliasRepository } from './alias/alias.repository';
import { AliasResolver } from './alias/graphql/alias.resolver';
import { LiftAlias } from './alias/use-cases/lift-alias';
import { RevealAuthor } from './alias/use-cases/reveal-author';
import { AnsweringRepository } from './answering/answering.repository';
import { AnsweringResolver } from './answering/graphql/answering.resolver';
import { ClaimAnswering } from './answering/use-cases/claim-answering';
import { ReleaseAnswering } from './answering/use-cases/release-answering';
import { AnswerAssembly } from './answer/answer.assembly';
import { AnswerReader } from './answer/answer.reader';
import { AnswerRepository } from './answer/answer.repository';
import { AnswerFieldsResolver, QuestionAnswersResolver } from './answer/graphql/answer.fields';
import { AnswerResolver } from './answer/graphql/answer.resolver';
import { EditAnswer } from './answer/use-cases/edit-answer';
import { PostAnswer } from './answer/use-cases/post-answer';
import { AnswerCountersCheck, QuestionCountersCheck, TagCountersCheck } from './checks/counters.check';
import { CommentReader } from './comment/comment.reader';
import { CommentRepository } from './comment/comment.repository';
import { CommentAbilitiesResolver, CommentResolver, QuestionCommentsResolver } from './comment/graphql/comment.resolver';
import { PostComment } from './comment/use-cases/post-comment';
import { Drafts } from './draft/drafts';
import { DraftResolver, ViewerDraftsResolver } from './draft/graphql/draft.resolver';
import { RaiseGrowing } from './early-warning/raise-growing';
import { SettleWarning } from './early-warning/use-cases/settle-warning';
import { Audience } from './follow/audience.reader';
import { FollowRepository } from './follow/follow.repository';
import { FollowResolver } from './follow/graphql/follow.resolver';
import { FollowQuestion } from './follow/use-cases/follow-question';
import { MarkAffected } from './follow/use-cases/mark-affected';
import { QuestionMarksResolver } from './question/graphql/question-marks.resolver';
import { ClosureResolver, QuestionResolver } from './question/graphql/question.resolver';
import { HeldResolver } from './held/graphql/held.resolver';
import { HeldRepository } from './held/held.repository';
import { PublishHeld } from './held/publish-held';
import { DecideHeld } from './held/use-cases/decide-held';
import { ThreadImages } from './image/thread-images';
import { CommunityPersonalData } from './personal-data/community-personal-data';
import { RefreshAuthorsInIndex } from './personal-data/refresh-authors.listener';
import { ContentMoving } from './merge/content.moving';
import { MentionResolver } from './mention/graphql/mention.resolver';
import { MentionableReader } from './mention/mentionable.reader';
import { Mentions } from './mention/mentions';
import { MergeResolver } from './merge/graphql/merge.resolver';
import { MergeRepository } from './merge/merge.repository';
import { MergeQuestions } from './merge/use-cases/merge-questions';
import { UndoMerge } from './merge/use-cases/undo-merge';
import { MoveResolver } from './move/graphql/move.resolver';
import { MoveRepository } from './move/move.repository';
import { Rehousing } from './move/rehousing';
import { MoveQuestion } from './move/use-cases/move-question';
import { ThreadContents } from './move/thread-contents';
import { UndoMove } from './move/use-cases/undo-move';
import { JudgedTexts } from './publication/judged-texts';
import { PublicationRepository } from './publication/publication.repository';
import { Publications } from './publication/publications';
import { KnownTags } from './question/known-tags';
import { QuestionAssembly } from './question/question.assembly';
import { QuestionClock } from './question/question.clock';
import { QuestionClosing } from './question/question.closing';
import { QuestionAddresses } from './question/question-addresses';
import { QuestionCounts } from './question/question-counts';
import { QuestionListReader } from './question/question-list.reader';
import { QuestionReader } from './question/question.reader';
import { ThreadTitles } from './question/thread-titles.reader';
import { QuestionRepository } from './question/question.repository';
import { QuestionViews } from './question/question.views';
import { AskForInfo } from './question/use-cases/ask-for-info';
import { AskQuestion } from './question/use-cases/ask-question';
import { CloseQuestion } from './question/use-cases/close-question';
import { ConfirmUrgent } from './question/use-cases/confirm-urgent';
import { MarkUrgent } from './question/use-cases/mark-urgent';
import { EditQuestion } from './question/use-cases/edit-question';
import { MarkDuplicate } from './question/use-cases/mark-duplicate';
import { UnmarkDuplicate } from './question/use-cases/unmark-duplicate';
import { QuestionLocking } from './question/question.locking';
import { LockQuestion } from './question/use-cases/lock-question';
import { UnlockQuestion } from './question/use-cases/unlock-question';
import { ReopenQuestion } from './question/use-cases/reopen-question';
import { SavedResolver } from './saved/graphql/saved.resolver';
import { SavedQuestions } from './saved/saved-questions';
import { SavedRepository } from './saved/saved.repository';
import { AddAnswerToIndex, RefreshContentInIndex, RefreshMergedInIndex, RefreshThreadInIndex } from './search/refresh-index.listener';
import { NoteAskedAfterSearch } from './search/note-asked.listener';
import { NoteOwnWriting } from './search/own-writing.listener';
import { RefreshTaggedInIndex } from './search/refresh-tagged.listener';
import { ThreadDocumentSource } from './search/thread-document.source';
import { PeerAnswersResolver } from './peer-answers/graphql/peer-answers.resolver';
import { PeerAnswersReader } from './peer-answers/peer-answers.reader';
import { StaffQueueResolver } from './staff-queue/graphql/staff-queue.resolver';
import { StaffQueueReader } from './staff-queue/staff-queue.reader';
import { AbilitiesHere } from './thread/abilities-here';
import { DailyLimits } from './thread/daily-limits';
import { ThreadNews } from './thread/thread-news';
import { AuthorActivity } from './thread/author-activity';
import { Newcomers } from './thread/newcomers';
import { PostingChecks } from './thread/posting-checks';
import { RecentTexts } from './thread/recent-texts';
import { ThreadSources } from './thread/thread-source';
import { ThreadPermissions } from './thread/thread-permissions';
import { ThreadRepository } from './thread/thread.repository';
import { correctionProviders } from './correction/correction.providers';
import { duplicateProviders } from './duplicate/duplicate.providers';
import { splitProviders } from './split/split.providers';
import { turningProviders } from './turning/turning.providers';
import { voteRingProviders } from './vote-ring/vote-ring.providers';
import { taggingProviders } from './tagging/tagging.providers';
import { trustProviders } from './trust/trust.providers';
import { expertRequestProviders } from './expert-request/expert-request.providers';
import { Viewpoints } from './thread/viewpoint';
import { NudgeAskers } from './nudge/nudge-askers';
import { ScheduleNudge } from './nudge/schedule-nudge.listener';
import { VoteResolver } from './vote/graphql/vote.resolver';
import { CastVote } from './vote/use-cases/cast-vote';
import { RetractVote } from './vote/use-cases/retract-vote';
import { VoteReader } from './vote/vote.reader';
import { TakenBackVotes } from './vote/taken-back-votes';
import { VoteRepository } from './vote/vote.repository';

const acts = [
  AskQuestion,
  EditQuestion,
  CloseQuestion,
  ReopenQuestion,
  QuestionLocking,
  LockQuestion,
  UnlockQuestion,
  MarkDuplicate,
  UnmarkDuplicate,
  MergeQuestions,
  UndoMerge,
  MoveQuestion,
  UndoMove,
  AskForInfo,
  ConfirmUrgent,
  MarkUrgent,
  SettleWarning,
  ClaimAnswering,
  ReleaseAnswering,
  PostAnswer,
  EditAnswer,
  PostComment,
  CastVote,
  RetractVote,
  AcceptAnswer,
  ShowSolutionFirst,
  WithdrawAcceptance,
  FollowQuestion,
  MarkAffected,
  DecideHeld,
  RevealAuthor,
  LiftAlias,
];
const readers = [
  QuestionAddresses,
  QuestionCounts,
  QuestionReader,
  ThreadTitles,
  QuestionListReader,
  AnswerReader,
  CommentReader,
  VoteReader,
  MentionableReader,
  StaffQueueReader,
  PeerAnswersReader,
  ThreadNews,
  ThreadSources,
  ThreadContents,
  Audience,
  JudgedTexts,
  RecentTexts,
  AuthorActivity,
];
const repositories = [
  ThreadRepository,
  QuestionRepository,
  AnswerRepository,
  CommentRepository,
  VoteRepository,
  TakenBackVotes,
  AcceptanceRepository,
  FollowRepository,
  SavedRepository,
  AnsweringRepository,
  HeldRepository,
  PublicationRepository,
  AliasRepository,
  MergeRepository,
  MoveRepository,
];
const resolvers = [
  QuestionResolver,
  ClosureResolver,
  QuestionMarksResolver,
  AnswerResolver,
  QuestionAnswersResolver,
  AnswerFieldsResolver,
  CommentResolver,
  CommentAbilitiesResolver,
  QuestionCommentsResolver,
  VoteResolver,
  AcceptanceResolver,
  FollowResolver,
  SavedResolver,
  AnsweringResolver,
  DraftResolver,
  ViewerDraftsResolver,
  StaffQueueResolver,
  PeerAnswersResolver,
  HeldResolver,
  AliasResolver,
  MergeResolver,
  MentionResolver,
  MoveResolver,
];

/** Of features that stand for themselves. */
const features = [
  ...correctionProviders,
  ...duplicateProviders,
  ...turningProviders,
  ...splitProviders,
  ...voteRingProviders,
  ...taggingProviders,
  ...trustProviders,
  ...expertRequestProviders,
];

@Module({
  imports: [DiscoveryModule],
  providers: [
    ThreadImages,
    Viewpoints,
    AbilitiesHere,
    KnownTags,
    Newcomers,
    PostingChecks,
    DailyLimits,
    ThreadPermissions,
    PublishHeld,
    Mentions,
    Publications,
    QuestionAssembly,
    AnswerAssembly,
    NudgeAskers,
    ScheduleNudge,
    RaiseGrowing,
    QuestionClock,
    QuestionClosing,
    ContentMoving,
    Rehousing,
    QuestionViews,
    Drafts,
    SavedQuestions,
    ...readers,
    ...repositories,
    ...acts,
    ...resolvers,
    ...features,
    ThreadDocumentSource,
    AddAnswerToIndex,
    RefreshThreadInIndex,
    NoteAskedAfterSearch,
    NoteOwnWriting,
    RefreshTaggedInIndex,
    RefreshContentInIndex,
    RefreshMergedInIndex,
    QuestionCountersCheck,
    AnswerCountersCheck,
    TagCountersCheck,
    CommunityPersonalData,
    RefreshAuthorsInIndex,
  ],
  exports: [
    ...readers,
    ...acts,
    ...features,
    NudgeAskers,
    Drafts,
    ThreadImages,
    RaiseGrowing,
    Publications,
    ThreadPermissions,
    DailyLimits,
    QuestionViews,
    Viewpoints,
  ],
})
export class CommunityModule {}
