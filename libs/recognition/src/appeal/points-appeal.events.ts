import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody asked about an entry of their journal, or was answered. */
export class PointsAppealMoved extends DomainEvent {
  readonly appealId: string;
  readonly accountId: string;
  readonly state: 'open' | 'upheld' | 'declined';
  readonly by: string;

  constructor(fields: Fields<PointsAppealMoved>) {
    super(fields);
  }

  override get aggregate(): string {
    return `points-appeal:${this.appealId}`;
  }
}
