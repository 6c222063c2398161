export { AcceptanceWithdrawn, AnswerAccepted } from './acceptance/acceptance.events';
export { type OpenAcceptance, openAcceptances } from './acceptance/open-acceptances.sql';
export { AcceptAnswer } from './acceptance/use-cases/accept-answer';
export { WithdrawAcceptance } from './acceptance/use-cases/withdraw-acceptance';
export { AliasLifted } from './alias/alias.events';
export { LiftAlias } from './alias/use-cases/lift-alias';
export { RevealAuthor } from './alias/use-cases/reveal-author';
export { AnswerEdited, AnswerPosted } from './answer/answer.events';
export { AnswerReader } from './answer/answer.reader';
export { endedWait } from './answer/ended-wait.sql';
export { Answer } from './answer/graphql/answer.type';
export { EditAnswer } from './answer/use-cases/edit-answer';
export { PostAnswer } from './answer/use-cases/post-answer';
export { CommentPosted } from './comment/comment.events';
export { Comment } from './comment/graphql/comment.type';
export { PostComment } from './comment/use-cases/post-comment';
export { ApplyDueCorrections } from './correction/apply-due-corrections';
export { CorrectionMoved } from './correction/correction.events';
export { isCarriedOut } from './correction/correction.states';
export { Drafts } from './draft/drafts';
export { SaveDraftInput } from './draft/graphql/draft.types';
export { ThreadImages } from './image/thread-images';
export { RaiseGrowing } from './early-warning/raise-growing';
export { FindVoteRings } from './vote-ring/find-vote-rings';
export { AppealCorrection } from './correction/use-cases/appeal-correction';
export { ApplyCorrection } from './correction/use-cases/apply-correction';
export { ProposeCorrection } from './correction/use-cases/propose-correction';
export { CommunityModule } from './community.module';
export { aliasInThread } from './alias/alias.sql';
export { Audience, type ThreadAudience, type WrittenContent } from './follow/audience.reader';
export { AffectedChanged, FollowChanged } from './follow/follow.events';
export { FollowQuestion } from './follow/use-cases/follow-question';
export { MarkAffected } from './follow/use-cases/mark-affected';
export { HeldDecided } from './held/held.events';
export { DecideHeld } from './held/use-cases/decide-held';
export { JudgedTexts, type JudgedTextShown } from './publication/judged-texts';
export { PublicationChanged } from './publication/publication.events';
export { type LockedText, Publications } from './publication/publications';
export { mayBecome } from './publication/publication.states';
export { type Addressed, addressesIn, type AddressRange, rangesOf } from './question/addresses';
export { FieldFilter, mostFieldFilters } from './question/graphql/question.args';
export { FieldValueInput } from './question/graphql/question.inputs';
export { FilledField, Question } from './question/graphql/question.type';
export { wantsOfQuestion } from './question/graphql/question.wants';
export { QuestionAddresses } from './question/question-addresses';
export { QuestionCounts } from './question/question-counts';
export { QuestionListReader } from './question/question-list.reader';
export { mayNominate } from './question/question.policy';
export { QuestionReader } from './question/question.reader';
export { bareQuestion } from './question/question.rows';
export { QuestionViews } from './question/question.views';
export {
  DuplicateMarked,
  InfoAskedFor,
  QuestionAsked,
  QuestionClosed,
  QuestionEdited,
  QuestionLockChanged,
  QuestionRaised,
  QuestionReopened,
  UrgencyAsked,
  UrgencyDecided,
} from './question/question.events';
export { PeopleMentioned } from './mention/mention.events';
export { MergeUndone, ThreadsMerged } from './merge/merge.events';
export { MergeQuestions } from './merge/use-cases/merge-questions';
export { UndoMerge } from './merge/use-cases/undo-merge';
export { MoveQuestion } from './move/use-cases/move-question';
export { UndoMove } from './move/use-cases/undo-move';
export { ThreadContents } from './move/thread-contents';
export { QuestionMoved } from './move/move.events';
export { AskForInfo } from './question/use-cases/ask-for-info';
export { AskQuestion } from './question/use-cases/ask-question';
export { CloseQuestion } from './question/use-cases/close-question';
export { ConfirmUrgent } from './question/use-cases/confirm-urgent';
export { EditQuestion } from './question/use-cases/edit-question';
export { LockQuestion } from './question/use-cases/lock-question';
export { MarkDuplicate } from './question/use-cases/mark-duplicate';
export { ReopenQuestion } from './question/use-cases/reopen-question';
export { UnlockQuestion } from './question/use-cases/unlock-question';
export { actingAccount } from './thread/acting-account';
export { isContentId } from './thread/content-id';
export { type Activity, AuthorActivity } from './thread/author-activity';
export { cursorValues, instantFrom, instantOf } from '@kehila/platform';
export { oneLine } from './thread/one-line';
export { ActInput, ContentIdField, HasNoNul, IsFilledIn, longest, mostTags, RequiredText } from './thread/inputs';
export { StaffQueueReader } from './staff-queue/staff-queue.reader';
export { ThreadNews } from './thread/thread-news';
export { DailyLimits } from './thread/daily-limits';
export { type RecentText, RecentTexts } from './thread/recent-texts';
export { ThreadPermissions } from './thread/thread-permissions';
export { ThreadSources, type ThreadPerson, type ThreadSource } from './thread/thread-source';
export { ContentHeld, ContentSuspected } from './thread/thread.events';
export type { Publication } from './thread/terms';
export { type Viewpoint, Viewpoints, type ViewpointPlaces, viewpointValues } from './thread/viewpoint';
export { type ContentColumns, visibleContent } from './thread/visible-content.sql';
export { DuplicateSuggested, DuplicateSuggestionEnded, type SuggestionOutcome } from './duplicate/duplicate.events';
export { LapseDueSuggestions } from './duplicate/lapse-due-suggestions';
export { ConfirmDuplicate } from './duplicate/use-cases/confirm-duplicate';
export { DeclineDuplicate } from './duplicate/use-cases/decline-duplicate';
export { ExpertAsked } from './expert-request/expert-request.events';
export { AskExpert } from './expert-request/use-cases/ask-expert';
export { DeclineExpertRequest } from './expert-request/use-cases/decline-expert-request';
export { SetWillingToBeAsked } from './expert-request/use-cases/set-willing-to-be-asked';
export { NudgeAskers } from './nudge/nudge-askers';
export { AskerNudged } from './nudge/nudge.events';
export { LapseDueTrust } from './trust/lapse-due-trust';
export { TrustCleared, TrustLapsed, TrustMarked } from './trust/trust.events';
export { ClearTrust } from './trust/use-cases/clear-trust';
export { MarkTrust } from './trust/use-cases/mark-trust';
export { type TextHold, type TextHoldName, HoldsTexts } from './turning/text-holds';
export { TextTurned } from './turning/turning.events';
export { TurnAnswerIntoComment } from './turning/use-cases/turn-answer-into-comment';
export { TurnCommentIntoAnswer } from './turning/use-cases/turn-comment-into-answer';
export { UndoTurn } from './turning/use-cases/undo-turn';
export { CastVote } from './vote/use-cases/cast-vote';
export { RetractVote } from './vote/use-cases/retract-vote';
export { VoteCast, VoteRetracted } from './vote/vote.events';
