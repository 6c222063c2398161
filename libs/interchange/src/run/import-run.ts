import type { PoolClient, QueryResultRow } from 'pg';
import type { Locale, Prepared } from '@kehila/platform';
import type { TextRenderer } from '../text/text-renderer';
import type { Tally } from './import-summary';

export interface ImportProgress {
  /** The file that is read, or `search` while the search index follows. */
  readonly step: string;
  /** Bytes, or contents of the search index. */
  readonly done: number;
  readonly total: number;
}

/** What every step of one run needs. */
export interface ImportRun {
  readonly statements: ImportStatements;
  readonly renderer: TextRenderer;
  readonly sourceId: string;
  readonly spaceId: string;
  /** Of the accounts, and of the names that we give. */
  readonly language: Locale;
  readonly now: Date;
  readonly tally: Tally;
  /** Questions that this run has closed after they were brought in. */
  readonly closed: Set<string>;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal | undefined;
}

/** The run's own client: its temporary tables live there, and its statements may take longer than those of a request. One statement after the other. */
export class ImportStatements {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  async rows<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
    const ask = () => this.client.query<Row>({ name: statement.name, text: statement.text, values });
    const result = this.last.then(ask, ask);
    this.last = result;
    return (await result).rows;
  }

  /** The one row of a statement that always has one. */
  async row<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row> {
    return (await this.rows(statement, values))[0]!;
  }
}
