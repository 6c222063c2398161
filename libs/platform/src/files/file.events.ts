import { DomainEvent, type Fields } from '../events/domain-event';

/** Files are gone; these were their bytes. */
export class FilesRemoved extends DomainEvent {
  readonly hashes: readonly string[];

  constructor(fields: Fields<FilesRemoved>) {
    super(fields);
  }

  override get aggregate(): string {
    return `file:${this.hashes[0]}`;
  }
}
