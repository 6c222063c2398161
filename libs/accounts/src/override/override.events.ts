import { DomainEvent, type Fields } from '@kehila/platform';

/** Something was granted to one person or withheld from them, or goes by the rules again. */
export class AbilitySet extends DomainEvent {
  readonly accountId: string;
  readonly ability: string;
  readonly spaceId: string | null;
  readonly effect: 'grant' | 'withhold' | 'default';

  constructor(fields: Fields<AbilitySet>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}
