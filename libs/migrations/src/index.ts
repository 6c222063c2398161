import { Platform1795300000100 } from './1795300000100-platform';
import { Accounts1795300000200 } from './1795300000200-accounts';
import { Spaces1795300000300 } from './1795300000300-spaces';
import { Community1795300000400 } from './1795300000400-community';
import { Knowledge1795300000500 } from './1795300000500-knowledge';
import { Recognition1795300000600 } from './1795300000600-recognition';
import { Search1795300000700 } from './1795300000700-search';
import { Interchange1795300000800 } from './1795300000800-interchange';
import { SigningInSafely1795900000100 } from './1795900000100-signing-in-safely';
import { SingleSignOn1795900000200 } from './1795900000200-single-sign-on';
import { Permissions1795900000300 } from './1795900000300-permissions';
import { Administration1795900000400 } from './1795900000400-administration';
import { OwnAccount1795900000500 } from './1795900000500-own-account';
import { Alias1795900000600 } from './1795900000600-alias';
import { Reading1795900000800 } from './1795900000800-reading';
import { Corrections1795900001000 } from './1795900001000-corrections';
import { Notifications1795900001200 } from './1795900001200-notifications';
import { Threads1795900001300 } from './1795900001300-threads';
import { Service1795900001400 } from './1795900001400-service';
import { Lists1795900001700 } from './1795900001700-lists';
import { Moderation1795900001900 } from './1795900001900-moderation';
import { TrustMarks1795900002000 } from './1795900002000-trust-marks';
import { NoticeMails1795900002100 } from './1795900002100-notice-mails';
import { MutedQuestions1795900002150 } from './1795900002150-muted-questions';
import { StaffQueue1795900002200 } from './1795900002200-staff-queue';
import { Tags1795900002300 } from './1795900002300-tags';
import { Appeals1795900002400 } from './1795900002400-appeals';
import { ContentChecks1795900002500 } from './1795900002500-content-checks';
import { Merging1795900002600 } from './1795900002600-merging';
import { Moving1795900002610 } from './1795900002610-moving';
import { Purse1795900002700 } from './1795900002700-purse';
import { Rewards1795900002710 } from './1795900002710-rewards';
import { SearchMirror1795900002800 } from './1795900002800-search-mirror';
import { SearchTrust1795900002810 } from './1795900002810-search-trust';
import { StayingTrue1795900002900 } from './1795900002900-staying-true';
import { ReviewRemarks1795900002910 } from './1795900002910-review-remarks';
import { Badges1795900003000 } from './1795900003000-badges';
import { ShippedBadges1795900003010 } from './1795900003010-shipped-badges';
import { QuestionForm1795900003100 } from './1795900003100-question-form';
import { Nudges1795900003110 } from './1795900003110-nudges';
import { ModerationLog1795900003200 } from './1795900003200-moderation-log';
import { Mentions1795900003300 } from './1795900003300-mentions';
import { Live1795900003400 } from './1795900003400-live';
import { StaffParts1795900003500 } from './1795900003500-staff-parts';
import { ArticleAudience1795900003510 } from './1795900003510-article-audience';
import { Webhooks1795900003600 } from './1795900003600-webhooks';
import { Channels1795900003610 } from './1795900003610-channels';
import { Leaderboards1795900003700 } from './1795900003700-leaderboards';
import { SearchWork1795900003800 } from './1795900003800-search-work';
import { ImagesInTexts1795900003900 } from './1795900003900-images-in-texts';
import { Announcements1795900004000 } from './1795900004000-announcements';
import { ReviewStandard1795900004100 } from './1795900004100-review-standard';
import { PlannedDates1795900004110 } from './1795900004110-planned-dates';
import { HandedBack1795900004120 } from './1795900004120-handed-back';
import { Invitations1795900004200 } from './1795900004200-invitations';
import { PointsForFriends1795900004210 } from './1795900004210-points-for-friends';
import { SearchLearning1795900004300 } from './1795900004300-search-learning';
import { Interests1795900004400 } from './1795900004400-interests';
import { IgnoredPeople1795900004420 } from './1795900004420-ignored-people';
import { ArticleSections1795900004500 } from './1795900004500-article-sections';
import { ArticlesByField1795900004510 } from './1795900004510-articles-by-field';
import { BadgeProgress1795900004600 } from './1795900004600-badge-progress';
import { Experts1795900004610 } from './1795900004610-experts';
import { NoticesOfExperts1795900004620 } from './1795900004620-notices-of-experts';
import { WrittenLately1795900004700 } from './1795900004700-written-lately';
import { PinnedSearchResults1795900004710 } from './1795900004710-pinned-search-results';
import { MoreImports1795900004800 } from './1795900004800-more-imports';
import { PublicPointsRules1795900005100 } from './1795900005100-public-points-rules';
import { AskedExperts1795900005200 } from './1795900005200-asked-experts';
import { PointsAppeals1795900005210 } from './1795900005210-points-appeals';
import { SearchSynonyms1795900005400 } from './1795900005400-search-synonyms';
import { VoteRings1795900005500 } from './1795900005500-vote-rings';
import { TurnedTexts1795900005600 } from './1795900005600-turned-texts';
import { NoticesOfContent1795900005610 } from './1795900005610-notices-of-content';
import { ArticleLinks1795900005700 } from './1795900005700-article-links';
import { DraftedPointsRules1795900005800 } from './1795900005800-drafted-points-rules';
import { VoucherCodes1795900005900 } from './1795900005900-voucher-codes';
import { OpenRedemptions1795900005910 } from './1795900005910-open-redemptions';
import { SuggestedDuplicates1795900006000 } from './1795900006000-suggested-duplicates';
import { NoticesOfTurnedTexts1795900006010 } from './1795900006010-notices-of-turned-texts';
import { ReviewDecisions1795900006100 } from './1795900006100-review-decisions';
import { FormerReviewDecisions1795900006110 } from './1795900006110-former-review-decisions';
import { ReReviews1795900006120 } from './1795900006120-re-reviews';
import { SearchRanking1795900006200 } from './1795900006200-search-ranking';
import { Splitting1795900006300 } from './1795900006300-splitting';
import { PointsCampaigns1795900006400 } from './1795900006400-points-campaigns';
import { RedemptionChecks1795900006500 } from './1795900006500-redemption-checks';
import { FoundRedemptionChecks1795900006510 } from './1795900006510-found-redemption-checks';
import { Translations1795900006600 } from './1795900006600-translations';
import { SpamRequests1795900006700 } from './1795900006700-spam-requests';
import { LoyaltyTiers1795900006800 } from './1795900006800-loyalty-tiers';
import { EarnedLoyaltyPoints1795900006810 } from './1795900006810-earned-loyalty-points';
import { VotesForOneAuthor1795900006900 } from './1795900006900-votes-for-one-author';
import { VotesOfNewAccounts1795900006910 } from './1795900006910-votes-of-new-accounts';
import { ChangesOfOriginals1795900007000 } from './1795900007000-changes-of-originals';
import { Attachments1795900007100 } from './1795900007100-attachments';
import { Segments1795900007200 } from './1795900007200-segments';
import { ArticlesOfSegments1795900007210 } from './1795900007210-articles-of-segments';
import { VoucherCodesThatExpire1795900007240 } from './1795900007240-voucher-codes-that-expire';
import { LoyaltyTerms1795900007250 } from './1795900007250-loyalty-terms';
import { TranslationsOfArchived1795900007260 } from './1795900007260-translations-of-archived';
import { AcceptancesElsewhere1795900007280 } from './1795900007280-acceptances-elsewhere';
import { RestrictedTexts1795900007320 } from './1795900007320-restricted-texts';
import { SegmentsByClaims1795900007330 } from './1795900007330-segments-by-claims';
/** Every migration, in order. Append yours; the name ends in a 13-digit timestamp. */
export const migrations = [
  Platform1795300000100,
  Accounts1795300000200,
  Spaces1795300000300,
  Community1795300000400,
  Knowledge1795300000500,
  Recognition1795300000600,
  Search1795300000700,
  Interchange1795300000800,
  SigningInSafely1795900000100,
  SingleSignOn1795900000200,
  Permissions1795900000300,
  Administration1795900000400,
  OwnAccount1795900000500,
  Alias1795900000600,
  Reading1795900000800,
  Corrections1795900001000,
  Notifications1795900001200,
  Threads1795900001300,
  Service1795900001400,
  Lists1795900001700,
  Moderation1795900001900,
  TrustMarks1795900002000,
  NoticeMails1795900002100,
  MutedQuestions1795900002150,
  StaffQueue1795900002200,
  Tags1795900002300,
  Appeals1795900002400,
  ContentChecks1795900002500,
  Merging1795900002600,
  Moving1795900002610,
  Purse1795900002700,
  Rewards1795900002710,
  SearchMirror1795900002800,
  SearchTrust1795900002810,
  StayingTrue1795900002900,
  ReviewRemarks1795900002910,
  Badges1795900003000,
  ShippedBadges1795900003010,
  QuestionForm1795900003100,
  Nudges1795900003110,
  ModerationLog1795900003200,
  Mentions1795900003300,
  Live1795900003400,
  StaffParts1795900003500,
  ArticleAudience1795900003510,
  Webhooks1795900003600,
  Channels1795900003610,
  Leaderboards1795900003700,
  SearchWork1795900003800,
  ImagesInTexts1795900003900,
  Announcements1795900004000,
  ReviewStandard1795900004100,
  PlannedDates1795900004110,
  HandedBack1795900004120,
  Invitations1795900004200,
  PointsForFriends1795900004210,
  SearchLearning1795900004300,
  Interests1795900004400,
  IgnoredPeople1795900004420,
  ArticleSections1795900004500,
  ArticlesByField1795900004510,
  BadgeProgress1795900004600,
  Experts1795900004610,
  NoticesOfExperts1795900004620,
  WrittenLately1795900004700,
  PinnedSearchResults1795900004710,
  MoreImports1795900004800,
  PublicPointsRules1795900005100,
  AskedExperts1795900005200,
  PointsAppeals1795900005210,
  SearchSynonyms1795900005400,
  VoteRings1795900005500,
  TurnedTexts1795900005600,
  NoticesOfContent1795900005610,
  ArticleLinks1795900005700,
  DraftedPointsRules1795900005800,
  VoucherCodes1795900005900,
  OpenRedemptions1795900005910,
  SuggestedDuplicates1795900006000,
  NoticesOfTurnedTexts1795900006010,
  ReviewDecisions1795900006100,
  FormerReviewDecisions1795900006110,
  ReReviews1795900006120,
  SearchRanking1795900006200,
  Splitting1795900006300,
  PointsCampaigns1795900006400,
  RedemptionChecks1795900006500,
  FoundRedemptionChecks1795900006510,
  Translations1795900006600,
  SpamRequests1795900006700,
  LoyaltyTiers1795900006800,
  EarnedLoyaltyPoints1795900006810,
  VotesForOneAuthor1795900006900,
  VotesOfNewAccounts1795900006910,
  ChangesOfOriginals1795900007000,
  Attachments1795900007100,
  Segments1795900007200,
  ArticlesOfSegments1795900007210,
  VoucherCodesThatExpire1795900007240,
  LoyaltyTerms1795900007250,
  TranslationsOfArchived1795900007260,
  AcceptancesElsewhere1795900007280,
  RestrictedTexts1795900007320,
  SegmentsByClaims1795900007330,
];
