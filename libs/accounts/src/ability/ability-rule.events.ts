import { DomainEvent, type Fields } from '@kehila/platform';

/** What gives an ability was changed, or a change of it undone. */
export class AbilityRuleChanged extends DomainEvent {
  readonly changeId: string;
  readonly ability: string;

  constructor(fields: Fields<AbilityRuleChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `ability:${this.ability}`;
  }
}
