import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RateLimitMode } from '../access/rate-limiter';
import { FilesPlace } from '../files/files-place';
import { SecretBox } from '../secret/secret-box';
import { ProductionMode } from './production-mode';
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
        { provide: ProductionMode, useValue: { on: settings.production } satisfies ProductionMode },
        { provide: SecretBox, useValue: new SecretBox(settings.secretKey) },
      ],
      exports: [Settings, RateLimitMode, FilesPlace, ProductionMode, SecretBox],
    };
  }
}
