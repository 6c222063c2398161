import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RateLimitMode } from '../access/rate-limiter';
import { FileStore } from '../files/file-store';
import { openFileStore } from '../files/open-file-store';
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
        { provide: FileStore, useValue: openFileStore(settings.files) },
        { provide: ProductionMode, useValue: { on: settings.production } satisfies ProductionMode },
        { provide: SecretBox, useValue: new SecretBox(settings.secretKey) },
      ],
      exports: [Settings, RateLimitMode, FileStore, ProductionMode, SecretBox],
    };
  }
}
