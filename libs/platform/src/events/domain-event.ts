import { randomUUID } from 'node:crypto';

/** The fields that a fact adds to what every fact has. */
export type Fields<Event extends DomainEvent> = Omit<Event, keyof DomainEvent> & { at: Date };

/**
 * A fact: something that happened, in ids and codes. It holds no name, address or text, because it is kept when those are erased.
 * Subclasses declare their fields and say which aggregate they belong to; after-commit listeners see the events of one aggregate in order.
 */
export abstract class DomainEvent {
  readonly eventId: string;
  readonly at: Date;

  constructor(fields: { at: Date }) {
    this.eventId = randomUUID();
    this.at = fields.at;
    Object.assign(this, fields);
  }

  /** For example `question:12`. */
  abstract get aggregate(): string;

  get type(): string {
    return this.constructor.name;
  }
}

// A class whose constructor differs from event to event: only its prototype and its name are used.
export type EventClass<Event extends DomainEvent = DomainEvent> = abstract new (...fields: never[]) => Event;

/** The event as it was, from its row in the outbox. */
export function reviveEvent<Event extends DomainEvent>(eventClass: EventClass<Event>, payload: Record<string, unknown>): Event {
  const event = Object.create(eventClass.prototype as object) as Event;
  return Object.assign(event, payload, { at: new Date(payload['at'] as string) });
}
