import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { Metrics, type Settings } from '@kehila/platform';
import { FeaturesModule } from './features.module';
import { graphqlModule } from './graphql/graphql.module';
import { InputValidation } from './graphql/input-validation';
import type { KnownQueries } from './graphql/known-queries';
import { AttachmentsController } from './http/attachments.controller';
import { AuditExportController } from './http/audit-export.controller';
import { BrandController } from './http/brand.controller';
import { ExportDoor } from './http/export-door';
import { FilesController } from './http/files.controller';
import { HealthController } from './http/health.controller';
import { HttpErrorsFilter } from './http/http-errors.filter';
import { MetricsController } from './http/metrics.controller';
import { Origins } from './http/origins';
import { PointsExportController } from './http/points-export.controller';
import { ReviewersExportController } from './http/reviewers-export.controller';
import { SingleSignOnController } from './http/single-sign-on.controller';
import { TypedBeside } from './http/typed-beside';
import { UnsubscribeController } from './http/unsubscribe.controller';
import { SitemapController } from './sitemap/sitemap.controller';

export interface AppOptions {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly knownQueries: KnownQueries;
  readonly origins: Origins;
  /** What else runs in this process, for example the worker. */
  readonly modules: readonly Type[];
}

@Module({})
export class AppModule {
  static forRoot({ settings, databaseUrl, knownQueries, origins, modules }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [FeaturesModule.forRoot(settings, databaseUrl), CommunityModule, KnowledgeModule, graphqlModule(settings.production, knownQueries), ...modules],
      controllers: [
        AuditExportController,
        BrandController,
        FilesController,
        AttachmentsController,
        HealthController,
        MetricsController,
        PointsExportController,
        ReviewersExportController,
        SingleSignOnController,
        SitemapController,
        UnsubscribeController,
      ],
      providers: [
        Metrics,
        ExportDoor,
        TypedBeside,
        { provide: Origins, useValue: origins },
        { provide: APP_PIPE, useClass: InputValidation },
        { provide: APP_FILTER, useClass: HttpErrorsFilter },
      ],
    };
  }
}
