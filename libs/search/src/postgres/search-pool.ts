import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { Database, type Prepared, warmPool } from '@kehila/platform';

/** Somebody waits for what is read; what is written follows an act that is done, and may wait for its turn. */
const reading = {
  max: 6,
  min: 2,
  waitMilliseconds: 2_000,
  options: '-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0 -c statement_timeout=1500',
};
const writing = { max: 2, min: 0, waitMilliseconds: 60_000, options: '-c jit=off -c statement_timeout=60000' };
/** A connection that is kept knows its prepared statements. */
const idleTimeoutMillis = 600_000;
const statementTimedOut = '57014';

/**
 * Two small pools of their own. Reading never scans the table (its vectors are long and stand apart from it) and gives up after 1.5 s;
 * writing may wait, and holds its connection while the sources read through the common pool.
 */
@Injectable()
export class SearchPool implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly reading: Pool;
  private readonly writing: Pool;

  constructor(database: Database) {
    this.reading = poolLike(database, reading);
    this.writing = poolLike(database, writing);
  }

  /** In its first seconds a process is busy, and a connection takes longer than a reader may wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    await warmPool(this.reading, reading.min);
  }

  async rows<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
    const result = await this.reading.query<Row>({ name: statement.name, text: statement.text, values });
    return result.rows;
  }

  /** As `rows`; what takes too long finds nothing, so that the stages before it still fill the page. */
  async rowsInTime<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
    try {
      return await this.rows(statement, values);
    } catch (error) {
      if ((error as { code?: string }).code === statementTimedOut) return [];
      throw error;
    }
  }

  /** One transaction on a connection for writing. */
  async write<Outcome>(story: (client: PoolClient) => Promise<Outcome>): Promise<Outcome> {
    const client = await this.writing.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const outcome = await story(client);
      await client.query('commit');
      return outcome;
    } catch (error) {
      failure = await client.query('rollback').then(
        () => undefined,
        (lost: Error) => lost,
      );
      throw error;
    } finally {
      client.release(failure);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reading.end(), this.writing.end()]);
  }
}

function poolLike(database: Database, { max, min, waitMilliseconds, options }: typeof reading): Pool {
  const { url } = database.source.options as { url?: string };
  const pool = new Pool({
    connectionString: url,
    max,
    min,
    options,
    connectionTimeoutMillis: waitMilliseconds,
    idleTimeoutMillis,
    application_name: 'kehila search',
    allowExitOnIdle: true,
  });
  // A checked-out client without an error listener ends the whole process when PostgreSQL goes away.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}
