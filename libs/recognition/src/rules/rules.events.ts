import { DomainEvent, type Fields } from '@kehila/platform';

/** A manager drafts other rules of points. */
export class PointsRulesDrafted extends DomainEvent {
  readonly draftVersion: number;

  constructor(fields: Fields<PointsRulesDrafted>) {
    super(fields);
  }

  override get aggregate(): string {
    return 'pointsRuleDraft';
  }
}

/** What was drafted is not wanted. */
export class PointsRulesDiscarded extends DomainEvent {
  readonly draftVersion: number;

  constructor(fields: Fields<PointsRulesDiscarded>) {
    super(fields);
  }

  override get aggregate(): string {
    return 'pointsRuleDraft';
  }
}

abstract class RuleSetEvent extends DomainEvent {
  readonly ruleSet: number;

  override get aggregate(): string {
    return `pointsRuleSet:${this.ruleSet}`;
  }
}

/** Rules count from a day on, and everybody reads them until then. */
export class PointsRulesAnnounced extends RuleSetEvent {
  readonly validFrom: string;

  constructor(fields: Fields<PointsRulesAnnounced>) {
    super(fields);
  }
}

/** They will not count. */
export class PointsRulesCancelled extends RuleSetEvent {
  constructor(fields: Fields<PointsRulesCancelled>) {
    super(fields);
  }
}
