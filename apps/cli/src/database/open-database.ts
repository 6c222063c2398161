import type { Settings } from '@kehila/platform';
import { allowApplication } from './application-role';
import { EmbeddedDatabase } from './embedded-database';
import { migrate } from './migrate';

/** A migrated database, and how to let go of it. */
export interface OpenDatabase {
  /** Address for the application, whose role may only add to what is append-only. */
  readonly url: string;
  /** Address for whoever makes and changes tables. */
  readonly ownerUrl: string;
  /** Made just now, in our own cluster: nothing is in it. Call `whole` when what belongs into a new one is. */
  readonly isNew: boolean;
  whole(): Promise<void>;
  /** Lets the application's role use tables that were made since. */
  allow(): Promise<void>;
  close(): Promise<void>;
}

/** To serve: only one process may do that on a data folder. To use: commands, beside it or alone. */
export type Purpose = 'serve' | 'use';

/** Makes, starts or finds the database and brings it up to date. */
export async function openDatabase(settings: Settings, purpose: Purpose): Promise<OpenDatabase> {
  if (settings.database.kind === 'embedded') return openEmbedded(settings.dataFolder, purpose);
  const { url, ownerUrl } = settings.database;
  const allow = () => (ownerUrl === url ? Promise.resolve() : allowApplication(ownerUrl, new URL(url).username));
  await migrate(ownerUrl);
  await allow();
  return { url, ownerUrl, isNew: false, whole: () => Promise.resolve(), allow, close: () => Promise.resolve() };
}

async function openEmbedded(dataFolder: string, purpose: Purpose): Promise<OpenDatabase> {
  const embedded = await EmbeddedDatabase.open(dataFolder);
  try {
    if (purpose === 'serve') await embedded.claimServing();
    const isNew = await embedded.prepare();
    if (isNew && purpose === 'use') await embedded.whole();
    const { applicationUrl: url, ownerUrl } = embedded;
    return { url, ownerUrl, isNew, whole: () => embedded.whole(), allow: () => embedded.allow(), close: () => embedded.close() };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
