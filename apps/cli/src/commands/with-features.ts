import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FeaturesModule } from '@kehila/api';
import { openLogs, requestContext, type Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { openDatabase } from '../database/open-database';

/** Runs a command on all features, beside a running `kehila start` or alone. */
export async function withFeatures<Outcome>(console: Console, settings: Settings, story: (app: INestApplicationContext) => Promise<Outcome>): Promise<Outcome> {
  const database = await openDatabase(settings, 'use');
  try {
    const app = await NestFactory.createApplicationContext(FeaturesModule.forRoot(settings, database.url), {
      logger: openLogs(settings.logLevel),
      abortOnError: false,
    });
    // Sentences of the features come in the language of the terminal; audit rows and logs show which command they belong to.
    const context = { requestId: `command-${randomUUID()}`, language: console.language, ip: '' };
    return await requestContext.run(context, () => story(app)).finally(() => app.close());
  } finally {
    await database.close();
  }
}
