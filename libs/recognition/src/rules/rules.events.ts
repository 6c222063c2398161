import { DomainEvent, type Fields } from '@kehila/platform';

abstract class RuleDraftEvent extends DomainEvent {
  readonly draftVersion: number;

  override get aggregate(): string {
    return 'pointsRuleDraft';
  }
}

/** A manager drafts other rules of points. */
export class PointsRulesDrafted extends RuleDraftEvent {
  constructor(fields: Fields<PointsRulesDrafted>) {
    super(fields);
  }
}

/** What was drafted is not wanted. */
export class PointsRulesDiscarded extends RuleDraftEvent {
  constructor(fields: Fields<PointsRulesDiscarded>) {
    super(fields);
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
