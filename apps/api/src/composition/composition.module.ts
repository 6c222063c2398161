import { Global, Module } from '@nestjs/common';
import { PermissionSubjects, PublicAddress } from '@kehila/accounts';
import { NoticedBadges } from '@kehila/notifications';
import { PointsSubjects } from '@kehila/recognition';
import { SpaceCounts } from '@kehila/spaces';
import { features } from '../features';
import { Sitemap } from '../sitemap/sitemap';
import { GoneResolver } from './gone.resolver';
import { NoticedBadgesOfRecognition, TellOfBadge } from './noticed-badges';
import { PermissionSubjectsOfFeatures } from './permission-subjects';
import { PointsSubjectsOfFeatures } from './points-subjects';
import { PreviewResolver } from './preview.resolver';
import { PublicAddressBySettings } from './public-address';
import { SpaceCountsOfFeatures } from './space-counts';
import { TellOfExpert } from './tell-of-expert';
import { TellOfPointsAppeal } from './tell-of-points-appeal';
import { TellWebhooksOfRecognition } from './tell-webhooks';
import { TextCheckResolver } from './text-check.resolver';

/** Where one feature's question is answered by others that it does not know. */
@Global()
@Module({
  imports: features,
  providers: [
    GoneResolver,
    Sitemap,
    { provide: PointsSubjects, useClass: PointsSubjectsOfFeatures },
    { provide: PermissionSubjects, useClass: PermissionSubjectsOfFeatures },
    { provide: PublicAddress, useClass: PublicAddressBySettings },
    { provide: NoticedBadges, useClass: NoticedBadgesOfRecognition },
    { provide: SpaceCounts, useClass: SpaceCountsOfFeatures },
    TellOfBadge,
    TellOfExpert,
    TellOfPointsAppeal,
    TellWebhooksOfRecognition,
    PreviewResolver,
    TextCheckResolver,
  ],
  exports: [NoticedBadges, PermissionSubjects, PointsSubjects, PublicAddress, Sitemap, SpaceCounts],
})
export class CompositionModule {}
