import { Global, Module } from '@nestjs/common';
import { Standing } from '@kehila/accounts';
import { JournalResolver } from './journal/graphql/journal.resolver';
import { JournalReader } from './journal/journal.reader';
import { Ledger } from './ledger/ledger';
import { RewardAcceptedAnswer, TakeBackReward } from './loyalty/listeners/acceptance.listener';
import { RewardHelpfulArticle, RewardPublishedArticle } from './loyalty/listeners/article.listener';
import { RecognitionPersonalData } from './personal-data/recognition-personal-data';
import { CreditAcceptedAnswer, TakeBackAcceptedAnswer } from './reputation/listeners/acceptance.listener';
import { WelcomeWithReputation } from './reputation/listeners/account-verified.listener';
import { PublishAliasPoints } from './reputation/listeners/alias-lifted.listener';
import { CreditCorrection } from './reputation/listeners/correction.listener';
import { CreditHelpfulArticle, CreditPublishedArticle } from './reputation/listeners/article.listener';
import { SettleFlag, TakeForAbuse } from './reputation/listeners/moderation.listener';
import { EnterVote, UndoVote } from './reputation/listeners/vote.listener';
import { StandingByLedger } from './reputation/standing-by-ledger';
import { BringReputation } from './reputation/use-cases/bring-reputation';
import { RuleSets } from './rules/rule-sets';
import { AccountStandingResolver, ViewerPointsResolver } from './standing/account-standing.resolver';
import { StandingReader } from './standing/standing.reader';
import { LedgerCheck } from './verification/ledger.check';

const reputationListeners = [
  WelcomeWithReputation,
  EnterVote,
  UndoVote,
  CreditAcceptedAnswer,
  TakeBackAcceptedAnswer,
  CreditCorrection,
  SettleFlag,
  TakeForAbuse,
  CreditPublishedArticle,
  CreditHelpfulArticle,
  PublishAliasPoints,
];
const loyaltyListeners = [RewardAcceptedAnswer, TakeBackReward, RewardPublishedArticle, RewardHelpfulArticle];

/** Global because it answers the port Standing for every feature. */
@Global()
@Module({
  providers: [
    RuleSets,
    Ledger,
    LedgerCheck,
    RecognitionPersonalData,
    StandingReader,
    BringReputation,
    JournalReader,
    JournalResolver,
    AccountStandingResolver,
    ViewerPointsResolver,
    { provide: Standing, useClass: StandingByLedger },
    ...reputationListeners,
    ...loyaltyListeners,
  ],
  exports: [Standing, Ledger, BringReputation],
})
export class RecognitionModule {}
