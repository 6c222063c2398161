import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RateLimitMode } from '../access/rate-limiter';
import { FilesPlace } from '../files/files-place';
import { Settings } from './settings';

/** Gives every lib the settings that the composition root has read. */
@Global()
@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: RateLimitMode, useValue: { enforced: settings.limitsEnforced } satisfies RateLimitMode },
        { provide: FilesPlace, useValue: { folder: settings.files } satisfies FilesPlace },
      ],
      exports: [Settings, RateLimitMode, FilesPlace],
    };
  }
}
