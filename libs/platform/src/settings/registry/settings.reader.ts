import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { translate } from '../../graphql/translate';
import { declaredSettings, sentenceOf, type Setting, settingNamed } from './define-setting';
import { LiveSettings } from './live-settings';
import { changesOf } from './setting.sql';
import type { SettingChange, SiteSetting } from './setting.type';
import { textOf } from './setting-text';

/** The settings as an administrator sees them, in the caller's language. */
@Injectable()
export class SettingsReader {
  constructor(
    private readonly live: LiveSettings,
    private readonly database: Database,
  ) {}

  /** By group, each in the order in which its settings were declared. */
  all(): SiteSetting[] {
    const shown = declaredSettings().map((setting) => this.shown(setting));
    const groups = [...new Set(shown.map(({ group }) => group))].sort();
    return groups.flatMap((group) => shown.filter((setting) => setting.group === group));
  }

  one(key: string): SiteSetting | undefined {
    const setting = settingNamed(key);
    return setting && this.shown(setting);
  }

  /** Newest first. */
  async changes(key: string, first: number): Promise<SettingChange[]> {
    const rows = await this.database.rows(changesOf, [key, first]);
    return rows.map(({ version, before, after, changed_by, changed_at }): SettingChange => ({
      version,
      before: before === null ? null : textOf(before),
      after: after === null ? null : textOf(after),
      changedById: changed_by,
      changedAt: changed_at,
    }));
  }

  private shown(setting: Setting): SiteSetting {
    const stored = this.live.storedOf(setting);
    const sentence = sentenceOf(setting);
    return {
      key: setting.key,
      group: setting.group,
      groupName: translate(`settings_group_${setting.group}`),
      name: translate(sentence),
      meaning: translate(`${sentence}_meaning`),
      kind: setting.kind,
      value: textOf(this.live.get(setting)),
      default: textOf(setting.default),
      minimum: 'minimum' in setting ? setting.minimum : null,
      maximum: 'maximum' in setting ? setting.maximum : null,
      unit: 'unit' in setting ? setting.unit : null,
      choices: 'choices' in setting ? setting.choices.map((value) => ({ value, name: translate(`${sentence}_${value}`) })) : [],
      version: stored?.version ?? 0,
      changedById: stored?.changed_by ?? null,
      changedAt: stored?.changed_at ?? null,
    };
  }
}
