import { DomainEvent, type Fields } from '@kehila/platform';

abstract class AnnouncementEvent extends DomainEvent {
  readonly announcementId: string;
  readonly version: number;

  override get aggregate(): string {
    return `announcement:${this.announcementId}`;
  }
}

/** Staff tell everybody something from a moment on. */
export class AnnouncementPublished extends AnnouncementEvent {
  constructor(fields: Fields<AnnouncementPublished>) {
    super(fields);
  }
}

/** Its words, its weight or its time are others. */
export class AnnouncementChanged extends AnnouncementEvent {
  constructor(fields: Fields<AnnouncementChanged>) {
    super(fields);
  }
}

/** It is over before its time. */
export class AnnouncementEnded extends AnnouncementEvent {
  constructor(fields: Fields<AnnouncementEnded>) {
    super(fields);
  }
}
