import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { AppealRepository } from './appeal/appeal.repository';
import { AppealResolver } from './appeal/graphql/appeal.resolver';
import { AppealDecision } from './appeal/use-cases/appeal-decision';
import { DecideModerationAppeal } from './appeal/use-cases/decide-moderation-appeal';
import { FlagSubjectReader } from './flag/flag-subject.reader';
import { FlagRepository } from './flag/flag.repository';
import { FlagResolver } from './flag/graphql/flag.resolver';
import { OwnFlagsReader } from './flag/own-flags.reader';
import { FlagContent } from './flag/use-cases/flag-content';
import { ModerationResolver } from './item/graphql/moderation.resolver';
import { ItemReader } from './item/item.reader';
import { ItemRepository } from './item/item.repository';
import { CloseHeldText, QueueHeldText, QueueSuspectedText } from './item/listeners/held.listener';
import { NoteLock } from './item/listeners/lock.listener';
import { ItemsFollowTexts } from './item/listeners/space.listener';
import { ItemsFollowTurned } from './item/listeners/turned.listener';
import { ClaimItem } from './item/use-cases/claim-item';
import { DecideItem } from './item/use-cases/decide-item';
import { Verdicts } from './item/verdicts';
import { ModerationLogResolver } from './log/graphql/moderation-log.resolver';
import { ModerationLogReader } from './log/moderation-log.reader';
import { ModerationNumbersReader } from './log/moderation-numbers.reader';
import { OwnDecisionResolver } from './own-decision/graphql/own-decision.resolver';
import { OwnDecisionsReader } from './own-decision/own-decisions.reader';
import { ModerationPersonalData } from './personal-data/moderation-personal-data';
import { ContentRulesCheck } from './rule/content-rules.check';
import { RuleResolver } from './rule/graphql/rule.resolver';
import { RulePreview } from './rule/rule-preview';
import { RuleReader } from './rule/rule.reader';
import { RuleRepository } from './rule/rule.repository';
import { StandingRules } from './rule/standing-rules';
import { RemoveContentRule } from './rule/use-cases/remove-content-rule';
import { SaveContentRule } from './rule/use-cases/save-content-rule';
import { LocalSpamCheck } from './spam/local-spam.check';
import { AskSpamService } from './spam/service/ask-spam-service';
import { spamServiceProviders } from './spam/service/spam-service.providers';
import { FlaggedSubjects } from './subject/flagged-subjects';
import { JudgedImages } from './subject/judged-images';
import { Moderators } from './subject/moderators';
import { ShownSubjects } from './subject/shown-subjects';

/** Judges what the community and the knowledge hold; they do not know it. */
@Module({
  imports: [CommunityModule, KnowledgeModule],
  providers: [
    Moderators,
    FlaggedSubjects,
    ShownSubjects,
    FlagRepository,
    ItemRepository,
    OwnFlagsReader,
    FlagSubjectReader,
    ItemReader,
    Verdicts,
    OwnDecisionsReader,
    FlagContent,
    ClaimItem,
    DecideItem,
    AppealRepository,
    AppealDecision,
    DecideModerationAppeal,
    QueueHeldText,
    QueueSuspectedText,
    RuleRepository,
    StandingRules,
    ContentRulesCheck,
    LocalSpamCheck,
    ...spamServiceProviders,
    RuleReader,
    RulePreview,
    SaveContentRule,
    RemoveContentRule,
    RuleResolver,
    CloseHeldText,
    NoteLock,
    ItemsFollowTexts,
    ItemsFollowTurned,
    FlagResolver,
    ModerationResolver,
    OwnDecisionResolver,
    AppealResolver,
    ModerationLogReader,
    ModerationNumbersReader,
    ModerationLogResolver,
    ModerationPersonalData,
    JudgedImages,
  ],
  exports: [
    SaveContentRule,
    FlagContent,
    ClaimItem,
    DecideItem,
    ItemReader,
    OwnFlagsReader,
    OwnDecisionsReader,
    AppealDecision,
    DecideModerationAppeal,
    AskSpamService,
  ],
})
export class ModerationModule {}
