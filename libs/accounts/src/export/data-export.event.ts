import { DomainEvent, type Fields } from '@kehila/platform';

/** Somebody asked for a copy of all that is theirs. */
export class DataExportRequested extends DomainEvent {
  readonly accountId: string;
  readonly exportId: string;

  constructor(fields: Fields<DataExportRequested>) {
    super(fields);
  }

  override get aggregate(): string {
    return `export:${this.exportId}`;
  }
}
