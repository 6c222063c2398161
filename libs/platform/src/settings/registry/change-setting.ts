import { Injectable } from '@nestjs/common';
import type { Actor } from '../../actor';
import { BadInput } from '../../graphql/bad-input';
import { NotFound, VersionChanged } from '../../graphql/failures';
import { LiveStamps } from '../../live';
import { type Failure, isFailure, type Transaction, UnitOfWork } from '../../work';
import { type Setting, settingNamed, type SettingValue } from './define-setting';
import { changeNumbered, storedSetting, storeSetting } from './setting.sql';
import { SettingChanged } from './setting.events';
import { fits, readValue } from './setting-text';

export interface SettingToChange {
  readonly key: string;
  /** Null: back to the default. */
  readonly value: string | null;
  /** Times it had been changed when it was read; null: whatever it is. */
  readonly version: number | null;
}

/** An administrator changes what a setting is, or takes a change back. It counts everywhere within a second. */
@Injectable()
export class ChangeSetting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  /** @throws BadInput when the value is none of this setting. */
  change(actor: Actor, { key, value, version }: SettingToChange): Promise<SettingChanged | Failure> {
    return this.run('changeSetting', actor, key, version, (setting) => (value === null ? null : valueFrom(setting, value)));
  }

  /** What it was before change number `version`, which must be the last one. */
  undo(actor: Actor, key: string, version: number): Promise<SettingChanged | Failure> {
    return this.run('undoSettingChange', actor, key, version, async (setting, tx) => {
      const change = await tx.row(changeNumbered, [key, version]);
      if (!change) return new NotFound(`${key} ${version}`);
      return change.before !== null && fits(setting, change.before) ? change.before : null;
    });
  }

  private async run(
    act: string,
    actor: Actor,
    key: string,
    version: number | null,
    next: (setting: Setting, tx: Transaction) => SettingValue | null | Promise<SettingValue | null | Failure>,
  ): Promise<SettingChanged | Failure> {
    const setting = settingNamed(key);
    if (!setting) return new NotFound(key);
    const outcome = await this.work.run({ act, actor }, async (tx): Promise<SettingChanged | Failure> => {
      await this.stamps.change(tx, 'settings');
      const before = await tx.row(storedSetting, [key]);
      const current = before?.version ?? 0;
      if (version !== null && version !== current) return new VersionChanged(current);
      const value = await next(setting, tx);
      if (isFailure(value)) return value;
      const kept = value === setting.default ? null : value;
      await tx.rows(storeSetting, [key, jsonOf(kept), current + 1, jsonOf(before?.value ?? null), actor.accountId, tx.now]);
      return tx.record(new SettingChanged({ key, version: current + 1, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}

function valueFrom(setting: Setting, text: string): SettingValue {
  const read = readValue(setting, text);
  if ('value' in read) return read.value;
  throw new BadInput([{ path: ['input', 'value'], ...read }]);
}

function jsonOf(value: SettingValue | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
