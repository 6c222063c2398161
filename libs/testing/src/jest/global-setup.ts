import { resolve } from 'node:path';
import { give } from '../database/environment';
import { type HeldCluster, holdTestCluster } from '../database/test-cluster';
import { migratedTemplate } from '../database/template';
import { refuseMissingData } from './test-data';

declare global {
  var kehilaTestCluster: HeldCluster | undefined;
}

/** Before all specs of a run: a server and a migrated database to copy. */
export default async function setUp(): Promise<void> {
  refuseMissingData(process.env['KEHILA_TEST_DATA'], resolve(__dirname, '../../../..'));
  const cluster = await holdTestCluster();
  globalThis.kehilaTestCluster = cluster;
  const template = await migratedTemplate(cluster).catch((error: unknown) => ({ failure: String(error) }));
  give({ clusterUrl: cluster.url('postgres'), template });
}
