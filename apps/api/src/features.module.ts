import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, PlatformModule, type Settings, SettingsModule } from '@kehila/platform';
import { CompositionModule } from './composition/composition.module';
import { features } from './features';

/**
 * A level below the database: global modules are closed in the reverse of the order in which they are found, level by level, and what a
 * feature still has to write when the process ends needs its connections.
 */
@Module({ imports: [PlatformModule, ...features, CompositionModule] })
class AllFeaturesModule {}

/** What API, worker and command line have in common: the settings, the database and all features. */
@Module({})
export class FeaturesModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    const database = TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, []), retryAttempts: 1 });
    return { module: FeaturesModule, imports: [SettingsModule.with(settings), database, AllFeaturesModule] };
  }
}
