import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RateLimitMode } from '../access/rate-limiter';
import { Safeguards } from './safeguards';
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
        { provide: Safeguards, useValue: { secretKey: settings.secretKey, sampleAccountsExempt: !settings.production } satisfies Safeguards },
      ],
      exports: [Settings, RateLimitMode, Safeguards],
    };
  }
}
