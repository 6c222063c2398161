import { DomainEvent, type Fields } from '../../events/domain-event';

/** An administrator changed a setting. */
export class SettingChanged extends DomainEvent {
  readonly key: string;
  readonly version: number;

  constructor(fields: Fields<SettingChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `setting:${this.key}`;
  }
}
