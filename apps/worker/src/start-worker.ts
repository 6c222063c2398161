import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FeaturesModule } from '@kehila/api';
import type { Logs, Settings } from '@kehila/platform';
import { Worker } from './worker';
import { WorkerModule } from './worker.module';

export interface WorkerOptions {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly logs: Logs;
}

@Module({})
class WorkerAppModule {
  static forRoot({ settings, databaseUrl }: WorkerOptions): DynamicModule {
    return { module: WorkerAppModule, imports: [FeaturesModule.forRoot(settings, databaseUrl), WorkerModule] };
  }
}

/** A worker in a process of its own. */
export async function startWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerAppModule.forRoot(options), { logger: options.logs, abortOnError: false });
  app.get(Worker).start();
  return app;
}
