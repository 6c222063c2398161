import { DomainEvent, type Fields } from '../events/domain-event';

/** An administrator gave the community another name, logo or accent. */
export class BrandChanged extends DomainEvent {
  readonly number: number;

  constructor(fields: Fields<BrandChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `brand:${this.number}`;
  }
}
