import { give } from '../database/environment';
import { type HeldCluster, holdTestCluster } from '../database/test-cluster';
import { migratedTemplate } from '../database/template';

declare global {
  var kehilaTestCluster: HeldCluster | undefined;
}

/** Before all specs of a run: a server and a migrated database to copy. */
export default async function setUp(): Promise<void> {
  const cluster = await holdTestCluster();
  globalThis.kehilaTestCluster = cluster;
  const template = await migratedTemplate(cluster).catch((error: unknown) => ({ failure: String(error) }));
  give({ clusterUrl: cluster.url('postgres'), template });
}
