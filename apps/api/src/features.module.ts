import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, PlatformModule, type Settings, SettingsModule } from '@kehila/platform';
import { CompositionModule } from './composition/composition.module';
import { features } from './features';

/** What API, worker and command line have in common: the settings, the database and all features. */
@Module({})
export class FeaturesModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    const database = TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, []), retryAttempts: 1 });
    return { module: FeaturesModule, imports: [SettingsModule.with(settings), database, PlatformModule, ...features, CompositionModule] };
  }
}
