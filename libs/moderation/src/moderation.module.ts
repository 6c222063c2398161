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
import { CloseHeldText, QueueHeldText } from './item/listeners/held.listener';
import { ItemsFollowTexts } from './item/listeners/space.listener';
import { ClaimItem } from './item/use-cases/claim-item';
import { DecideItem } from './item/use-cases/decide-item';
import { Verdicts } from './item/verdicts';
import { OwnDecisionResolver } from './own-decision/graphql/own-decision.resolver';
import { OwnDecisionsReader } from './own-decision/own-decisions.reader';
import { ModerationPersonalData } from './personal-data/moderation-personal-data';
import { FlaggedSubjects } from './subject/flagged-subjects';
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
    CloseHeldText,
    ItemsFollowTexts,
    FlagResolver,
    ModerationResolver,
    OwnDecisionResolver,
    AppealResolver,
    ModerationPersonalData,
  ],
  exports: [FlagContent, ClaimItem, DecideItem, ItemReader, OwnFlagsReader, OwnDecisionsReader, AppealDecision, DecideModerationAppeal],
})
export class ModerationModule {}
