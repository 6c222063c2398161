import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { FlagSubjectReader } from './flag/flag-subject.reader';
import { FlagRepository } from './flag/flag.repository';
import { FlagResolver } from './flag/graphql/flag.resolver';
import { OwnFlagsReader } from './flag/own-flags.reader';
import { FlagContent } from './flag/use-cases/flag-content';
import { ModerationResolver } from './item/graphql/moderation.resolver';
import { ItemReader } from './item/item.reader';
import { ItemRepository } from './item/item.repository';
import { CloseHeldText, QueueHeldText } from './item/listeners/held.listener';
import { ClaimItem } from './item/use-cases/claim-item';
import { DecideItem } from './item/use-cases/decide-item';
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
    FlagContent,
    ClaimItem,
    DecideItem,
    QueueHeldText,
    CloseHeldText,
    FlagResolver,
    ModerationResolver,
    ModerationPersonalData,
  ],
  exports: [FlagContent, ClaimItem, DecideItem, ItemReader, OwnFlagsReader],
})
export class ModerationModule {}
