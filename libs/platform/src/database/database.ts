import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import type { Prepared } from './prepared';
import { warmPool } from './warm-pool';

/** Connections that stay when nobody comes: they know their prepared statements. */
const kept = 10;

/** Limits of quality.md: pool of 20, wait 2 s, statement 5 s, lock 2 s, idle in a transaction 10 s. */
const limits = {
  max: 20,
  min: kept,
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * A prepared statement is planned once for each connection, without looking at its values. Left to itself PostgreSQL plans the page of a
 * list or a thread anew each time, which costs more than reading it. What a value changes about the plan is therefore another statement.
 */
const plannedOnce = '-c plan_cache_mode=force_generic_plan';

/**
 * Where rows are many, PostgreSQL takes a page of a list for something to be shared by workers or to be compiled: that costs more than the page,
 * and takes the processors from everybody else. What reads everything for minutes asks for workers itself.
 */
const alone = '-c max_parallel_workers_per_gather=0 -c jit=off';

type EntityClass = EntityTarget<ObjectLiteral> & (new () => object);

export function dataSourceOptions(url: string, entities: MixedList<EntityClass>): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    logging: false,
    extra: { ...limits, options: `${plannedOnce} ${alone}`, application_name: 'kehila' },
  };
}

/** Statements one after the other on one connection. */
export interface Statements {
  readonly rows: <Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]) => Promise<Row[]>;
  readonly row: <Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]) => Promise<Row | undefined>;
}

/** The one pool of a process: TypeORM's for entities and transactions, and directly for the prepared reads of the hot pages. */
@Injectable()
export class Database {
  /** For libraries that bring their own statements. */
  readonly pool: Pool;

  constructor(readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    surviveLostConnections(this.pool);
  }

  /** Opens what is kept before anybody waits for it: in its first seconds a process is busy, and a connection takes longer than it may. */
  async warm(): Promise<void> {
    await warmPool(this.pool, kept);
  }

  async rows<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name: statement.name, text: statement.text, values });
    return result.rows;
  }

  async row<Row extends QueryResultRow>(statement: Prepared<Row>, values: unknown[]): Promise<Row | undefined> {
    return (await this.rows(statement, values))[0];
  }

  /** All or nothing, for what no person does and no log has to keep: their acts are the business of UnitOfWork. */
  async together<Result>(story: (statements: Statements) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    const rows = async <Row extends QueryResultRow>({ name, text }: Prepared<Row>, values: unknown[]) => (await client.query<Row>({ name, text, values })).rows;
    try {
      await client.query('begin');
      const result = await story({ rows, row: async (statement, values) => (await rows(statement, values))[0] });
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // Whatever was open ends with the connection.
      client.release(true);
      throw error;
    }
  }

  /** A client of its own, for COPY and cursors. Give it back with `release`, or `release(error)` after an error. */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }
}

/** A checked-out client without an error listener ends the whole process when PostgreSQL goes away. */
function surviveLostConnections(pool: Pool): void {
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
}
