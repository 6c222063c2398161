import { AccountsModule } from '@kehila/accounts';
import { CommunityModule } from '@kehila/community';
import { InterchangeModule } from '@kehila/interchange';
import { KnowledgeModule } from '@kehila/knowledge';
import { ModerationModule } from '@kehila/moderation';
import { NotificationsModule } from '@kehila/notifications';
import { RecognitionModule } from '@kehila/recognition';
import { SearchModule } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';

/** Every feature of the product. Order does not matter: they meet through events and ports. */
export const features = [
  AccountsModule,
  SpacesModule,
  SearchModule,
  CommunityModule,
  KnowledgeModule,
  ModerationModule,
  RecognitionModule,
  NotificationsModule,
  InterchangeModule,
];
