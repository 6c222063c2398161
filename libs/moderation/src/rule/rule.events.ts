import { DomainEvent, type Fields } from '@kehila/platform';

/** An administrator added, changed or removed a rule. */
export class ContentRuleChanged extends DomainEvent {
  readonly ruleId: string;
  readonly removed: boolean;

  constructor(fields: Fields<ContentRuleChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `contentRule:${this.ruleId}`;
  }
}
