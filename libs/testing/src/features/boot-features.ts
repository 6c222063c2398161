import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  Clock,
  Database,
  dataSourceOptions,
  FileStore,
  FolderStore,
  OutboxRelay,
  PlatformModule,
  ProductionMode,
  RateLimitMode,
  SecretBox,
  UnitOfWork,
} from '@kehila/platform';
import { freshDatabase } from '../database/fresh-database';

export interface FeaturesToBoot {
  readonly modules: NonNullable<ModuleMetadata['imports']>;
  readonly entities?: Parameters<typeof dataSourceOptions>[1];
  /** Answers to ports whose implementing lib is not booted; visible to all modules. */
  readonly ports?: Provider[];
  /** What the clock shows at first. */
  readonly at?: Date;
}

/** Features as they run in the product, without HTTP, on a database of their own. */
export interface BootedFeatures {
  readonly module: TestingModule;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly work: UnitOfWork;
  /** A provider of any of the modules. */
  get<Provided>(token: Type<Provided> | (abstract new (...args: never[]) => Provided)): Provided;
  /** Lets all after-commit listeners have what is due. */
  drain(): Promise<number>;
  /** The rows of a statement, for looking at what was written. */
  sql<Row extends object = Record<string, unknown>>(statement: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const onLoopback: Provider = { provide: ProductionMode, useValue: { on: false } satisfies ProductionMode };

const sealed: Provider = { provide: SecretBox, useValue: new SecretBox('the secret key of all specs') };

/** Limits count but never refuse: a spec acts faster than a person. */
const uncounted: Provider = { provide: RateLimitMode, useValue: { enforced: false } satisfies RateLimitMode };

export async function bootFeatures({ modules, entities = [], ports = [], at }: FeaturesToBoot): Promise<BootedFeatures> {
  const fresh = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kehila-files-'));
  const provided = [uncounted, onLoopback, sealed, { provide: FileStore, useValue: new FolderStore(folder) }, ...ports];
  const module = await Test.createTestingModule({
    imports: [TypeOrmModule.forRoot(dataSourceOptions(fresh.url, entities)), portsModule(provided), PlatformModule, ...modules],
  }).compile();
  const clock = module.get(Clock);
  if (at) clock.set(at);
  const close = async (): Promise<void> => {
    await module.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  };
  try {
    await module.init();
  } catch (error) {
    await close();
    throw error;
  }
  const database = module.get(Database);
  return {
    module,
    databaseUrl: fresh.url,
    database,
    clock,
    work: module.get(UnitOfWork),
    get: (token) => module.get(token, { strict: false }),
    drain: () => module.get(OutboxRelay).drain(),
    sql: async <Row extends object>(statement: string, ...values: unknown[]) => (await database.pool.query(statement, values)).rows as Row[],
    close,
  };
}

function portsModule(providers: Provider[]): Type<unknown> {
  @Global()
  @Module({ providers, exports: providers })
  class Ports {}
  return Ports;
}
