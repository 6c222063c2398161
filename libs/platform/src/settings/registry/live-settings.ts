import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database';
import { LiveStamps } from '../../live';
import type { DurationSetting, DurationUnit, Setting, SettingValue, ValueOf } from './define-setting';
import { type StoredSetting, storedSettings } from './setting.sql';
import { fits } from './setting-text';

const milliseconds: Readonly<Record<DurationUnit, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** The settings in force, in memory: asking costs nothing, and a change counts everywhere within a second. */
@Injectable()
export class LiveSettings implements OnModuleInit {
  private stored: ReadonlyMap<string, StoredSetting> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('settings', () => this.read());
  }

  get<Of extends Setting>(setting: Of): ValueOf<Of> {
    const value: SettingValue | null | undefined = this.stored.get(setting.key)?.value;
    return (fits(setting, value) ? value : setting.default) as ValueOf<Of>;
  }

  milliseconds(setting: DurationSetting): number {
    return this.get(setting) * milliseconds[setting.unit];
  }

  /** Who changed it last, and how often; undefined: nobody ever did. */
  storedOf(setting: Setting): StoredSetting | undefined {
    return this.stored.get(setting.key);
  }

  private async read(): Promise<void> {
    const rows = await this.database.rows(storedSettings, []);
    this.stored = new Map(rows.map((row) => [row.key, row]));
  }
}
