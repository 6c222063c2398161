import { Global, Module } from '@nestjs/common';
import { Invitations, Standing } from '@kehila/accounts';
import { VoteRules } from '@kehila/community';
import { PointsAppealResolver } from './appeal/graphql/points-appeal.resolver';
import { PointsAppealPersonalData } from './appeal/points-appeal-personal-data';
import { PointsAppealReader } from './appeal/points-appeal.reader';
import { AppealPointsEntry } from './appeal/use-cases/appeal-points-entry';
import { DecidePointsAppeal } from './appeal/use-cases/decide-points-appeal';
import { BadgeAwards } from './badge/badge-awards';
import { BadgeReader } from './badge/badge.reader';
import { Deeds } from './badge/deed/deeds';
import { CountAcceptance, CountAnswer, UndoAcceptance } from './badge/deed/listeners/answer.listener';
import { CountArticle, CountArticleNoMore, CountHelpfulArticle, CountReview } from './badge/deed/listeners/article.listener';
import { CountCorrection, CountOpenly, CountReport, CountTrust, CountTurned, CountWhatIsSeen, UndoTrustCount } from './badge/deed/listeners/thread.listener';
import { CountVote, UndoVoteCount } from './badge/deed/listeners/vote.listener';
import { GiveDueBadges } from './badge/give-due-badges';
import { BadgeResolver } from './badge/graphql/badge.resolver';
import { LookAtBadge, LookAtMerged, LookAtWhoLostIt } from './badge/look-at-badge.listener';
import { PreviewBadge } from './badge/preview-badge';
import { GiveBadge } from './badge/use-cases/give-badge';
import { SaveBadge } from './badge/use-cases/save-badge';
import { TakeBadge } from './badge/use-cases/take-badge';
import { campaignProviders } from './campaign/campaign.providers';
import { NoteCorrectedAnswer } from './expert/corrected-answer.listener';
import { ExpertReader } from './expert/expert.reader';
import { ExpertSteps } from './expert/expert-steps';
import { ExpertPersonalData } from './expert/expert-personal-data';
import { FollowExperts } from './expert/follow-experts';
import { ExpertResolver } from './expert/graphql/expert.resolver';
import { SetExpert } from './expert/use-cases/set-expert';
import { SetExpertPolicy } from './expert/use-cases/set-expert-policy';
import { FirstInviter } from './invitation/first-inviter';
import { InvitationResolver, ViewerInvitationResolver } from './invitation/graphql/invitation.resolver';
import { InvitationPersonalData } from './invitation/invitation-personal-data';
import { InvitationReader } from './invitation/invitation.reader';
import { InvitationVisits } from './invitation/invitation-visits';
import { InviterPoints } from './invitation/inviter-points';
import { PayInviter, TakeBackFromInviter } from './invitation/listeners/friend-accepted.listener';
import { NoteFriendJoined } from './invitation/listeners/friend-joined.listener';
import { ClearInvitation } from './invitation/use-cases/clear-invitation';
import { InviteFriend } from './invitation/use-cases/invite-friend';
import { JournalResolver } from './journal/graphql/journal.resolver';
import { JournalReader } from './journal/journal.reader';
import { FollowLeaderboards } from './leaderboard/follow-leaderboards';
import { LeaderboardResolver, ViewerOnLeaderboardsResolver } from './leaderboard/graphql/leaderboard.resolver';
import { LeaderboardReader } from './leaderboard/leaderboard.reader';
import { SetLeaderboardShown } from './leaderboard/use-cases/set-leaderboard-shown';
import { Book } from './ledger/book';
import { Ledger } from './ledger/ledger';
import { Debts } from './loyalty/debts';
import { ExpirePoints } from './loyalty/expire-points';
import { RewardAcceptedAnswer, TakeBackReward } from './loyalty/listeners/acceptance.listener';
import { RewardVerifiedAnswer, TakeBackVerifiedReward } from './loyalty/listeners/trust.listener';
import { RewardHelpfulArticle, RewardPublishedArticle } from './loyalty/listeners/article.listener';
import { Lots } from './loyalty/lots';
import { Purse } from './loyalty/purse';
import { FollowTiers } from './loyalty/tier/follow-tiers';
import { tierProviders } from './loyalty/tier/tier.providers';
import { WarnOfExpiry } from './loyalty/warn-of-expiry';
import { RecognitionPersonalData } from './personal-data/recognition-personal-data';
import { NextStepsResolver } from './next-steps/graphql/next-steps.resolver';
import { NextStepsReader } from './next-steps/next-steps.reader';
import { CreditAcceptedAnswer, TakeBackAcceptedAnswer } from './reputation/listeners/acceptance.listener';
import { WelcomeWithReputation } from './reputation/listeners/account-verified.listener';
import { PublishAliasPoints } from './reputation/listeners/alias-lifted.listener';
import { CreditCorrection } from './reputation/listeners/correction.listener';
import { CreditHelpfulArticle, CreditPublishedArticle } from './reputation/listeners/article.listener';
import { CreditVerifiedAnswer, TakeBackVerifiedAnswer } from './reputation/listeners/trust.listener';
import { SettleFlag, TakeForAbuse } from './reputation/listeners/moderation.listener';
import { TurnPoints } from './reputation/listeners/turned.listener';
import { EnterVote, UndoVote } from './reputation/listeners/vote.listener';
import { StandingByLedger } from './reputation/standing-by-ledger';
import { BringReputation } from './reputation/use-cases/bring-reputation';
import { redemptionCheckProviders } from './reward/check/redemption-check.providers';
import { RedemptionResolver } from './reward/graphql/redemption.resolver';
import { VoucherResolver } from './reward/graphql/voucher.resolver';
import { RewardResolver } from './reward/graphql/reward.resolver';
import { RedemptionReader } from './reward/redemption.reader';
import { RedemptionSteps } from './reward/redemption-steps';
import { RewardReader } from './reward/reward.reader';
import { CancelRedemption } from './reward/use-cases/cancel-redemption';
import { DecideRedemption } from './reward/use-cases/decide-redemption';
import { ExpireRedemptions } from './reward/use-cases/expire-redemptions';
import { RedeemReward } from './reward/use-cases/redeem-reward';
import { SaveReward } from './reward/use-cases/save-reward';
import { ImportVoucherCodes } from './reward/voucher/import-voucher-codes';
import { ShowVoucherCode } from './reward/voucher/show-voucher-code';
import { FollowVoucherCodes } from './reward/voucher/follow-voucher-codes';
import { WarnOfStaleCodes } from './reward/voucher/warn-of-stale-codes';
import { Stock } from './reward/voucher/stock';
import { TakeOutVoucherBatch } from './reward/voucher/take-out-voucher-batch';
import { TakeOutVoucherCodes } from './reward/voucher/take-out-voucher-codes';
import { VoucherBox } from './reward/voucher/voucher-box';
import { VoucherCheck } from './reward/voucher/voucher.check';
import { VoucherCodesReader } from './reward/voucher/voucher-codes.reader';
import { RuleDraftResolver } from './rules/graphql/rule-draft.resolver';
import { RuleSetResolver } from './rules/graphql/rule-set.resolver';
import { PreviewPointsRules } from './rules/preview/preview-points-rules';
import { RuleDraftPersonalData } from './rules/rule-draft-personal-data';
import { RuleSetReader } from './rules/rule-set.reader';
import { RuleSets } from './rules/rule-sets';
import { RulesDeskReader } from './rules/rules-desk.reader';
import { AnnouncePointsRules } from './rules/use-cases/announce-points-rules';
import { CancelPointsRules } from './rules/use-cases/cancel-points-rules';
import { DiscardPointsRuleDraft } from './rules/use-cases/discard-points-rule-draft';
import { SavePointsRuleDraft } from './rules/use-cases/save-points-rule-draft';
import { AccountStandingResolver, ViewerPointsResolver } from './standing/account-standing.resolver';
import { StandingReader } from './standing/standing.reader';
import { LedgerCheck } from './verification/ledger.check';

const reputationListeners = [
  WelcomeWithReputation,
  EnterVote,
  UndoVote,
  TurnPoints,
  CreditAcceptedAnswer,
  TakeBackAcceptedAnswer,
  CreditVerifiedAnswer,
  TakeBackVerifiedAnswer,
  CreditCorrection,
  SettleFlag,
  TakeForAbuse,
  CreditPublishedArticle,
  CreditHelpfulArticle,
  PublishAliasPoints,
];
const loyaltyListeners = [RewardAcceptedAnswer, TakeBackReward, RewardVerifiedAnswer, TakeBackVerifiedReward, RewardPublishedArticle, RewardHelpfulArticle];

const rewards = [
  RewardReader,
  RedemptionReader,
  RedemptionSteps,
  SaveReward,
  RedeemReward,
  CancelRedemption,
  DecideRedemption,
  ExpireRedemptions,
  Stock,
  VoucherBox,
  ImportVoucherCodes,
  TakeOutVoucherCodes,
  TakeOutVoucherBatch,
  FollowVoucherCodes,
  WarnOfStaleCodes,
  ShowVoucherCode,
  VoucherCodesReader,
  VoucherCheck,
  VoucherResolver,
  RewardResolver,
  RedemptionResolver,
];

const deedListeners = [
  CountAnswer,
  CountAcceptance,
  UndoAcceptance,
  CountVote,
  UndoVoteCount,
  CountTrust,
  UndoTrustCount,
  CountCorrection,
  CountReport,
  CountWhatIsSeen,
  CountTurned,
  CountOpenly,
  CountArticle,
  CountArticleNoMore,
  CountHelpfulArticle,
  CountReview,
];
const badges = [
  Deeds,
  BadgeAwards,
  BadgeReader,
  PreviewBadge,
  SaveBadge,
  GiveBadge,
  TakeBadge,
  GiveDueBadges,
  LookAtBadge,
  LookAtWhoLostIt,
  LookAtMerged,
  BadgeResolver,
];

const leaderboards = [FollowLeaderboards, LeaderboardReader, SetLeaderboardShown, LeaderboardResolver, ViewerOnLeaderboardsResolver];

const invitations = [
  InvitationVisits,
  InvitationReader,
  InviterPoints,
  InviteFriend,
  ClearInvitation,
  NoteFriendJoined,
  PayInviter,
  TakeBackFromInviter,
  InvitationPersonalData,
  InvitationResolver,
  ViewerInvitationResolver,
];

const experts = [NoteCorrectedAnswer, ExpertSteps, FollowExperts, SetExpert, SetExpertPolicy, ExpertReader, ExpertPersonalData, ExpertResolver];

const appeals = [PointsAppealReader, AppealPointsEntry, DecidePointsAppeal, PointsAppealPersonalData, PointsAppealResolver];

const rules = [
  RuleSets,
  RuleSetReader,
  RuleSetResolver,
  RulesDeskReader,
  SavePointsRuleDraft,
  DiscardPointsRuleDraft,
  AnnouncePointsRules,
  CancelPointsRules,
  PreviewPointsRules,
  RuleDraftPersonalData,
  RuleDraftResolver,
];

/** Global because it answers the ports Standing, Invitations and VoteRules for every feature. */
@Global()
@Module({
  providers: [
    ...rules,
    Book,
    Lots,
    Debts,
    Ledger,
    Purse,
    ExpirePoints,
    WarnOfExpiry,
    LedgerCheck,
    RecognitionPersonalData,
    StandingReader,
    BringReputation,
    JournalReader,
    JournalResolver,
    AccountStandingResolver,
    ViewerPointsResolver,
    NextStepsReader,
    NextStepsResolver,
    { provide: Standing, useClass: StandingByLedger },
    { provide: Invitations, useClass: FirstInviter },
    { provide: VoteRules, useExisting: RuleSets },
    ...reputationListeners,
    ...loyaltyListeners,
    ...rewards,
    ...redemptionCheckProviders,
    ...deedListeners,
    ...badges,
    ...leaderboards,
    ...invitations,
    ...experts,
    ...appeals,
    ...tierProviders,
    // Last: the row of a campaign, for which many wait, is locked when the act has everything else.
    ...campaignProviders,
  ],
  exports: [
    Standing,
    Invitations,
    VoteRules,
    Ledger,
    BringReputation,
    ExpirePoints,
    WarnOfExpiry,
    ExpireRedemptions,
    FollowVoucherCodes,
    WarnOfStaleCodes,
    GiveDueBadges,
    BadgeReader,
    FollowExperts,
    FollowTiers,
    FollowLeaderboards,
    PreviewPointsRules,
    JournalReader,
  ],
})
export class RecognitionModule {}
