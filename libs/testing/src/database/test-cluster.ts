import { resolve } from 'node:path';
import { Client } from 'pg';
import { type Cluster, startCluster } from '@kehila/platform/embedded-postgres';

/** One cluster for all test runs of this checkout, however many at once; it goes when the checkout goes. */
const folder = resolve(__dirname, '../../../../node_modules/.cache/test-cluster');

const settings = { max_connections: 400, shared_buffers: '128MB', max_wal_size: '512MB', autovacuum: 'off' };
const inUse = 'pg_advisory_lock_shared(1801)';
const mayStop = 'pg_try_advisory_lock(1801)';
const starts = 5;

/** The cluster as one test run holds it: it is not stopped while another run does. */
export interface HeldCluster {
  url(database: string): string;
  release(): Promise<void>;
}

/** Starts or adopts the cluster, and marks it as in use by this run. Begins again when another run stopped it just then. */
export async function holdTestCluster(): Promise<HeldCluster> {
  for (let attempt = 1; ; attempt++) {
    const cluster = await startCluster({ folder, durable: false, settings });
    try {
      const mark = await connect(cluster.url('postgres'));
      await mark.query(`select ${inUse}`);
      return { url: (database) => cluster.url(database), release: () => release(cluster, mark) };
    } catch (error) {
      if (attempt === starts) throw error;
    }
  }
}

async function release(cluster: Cluster, mark: Client): Promise<void> {
  await mark.query('select pg_advisory_unlock_all()');
  const { rows } = await mark.query<{ alone: boolean }>(`select ${mayStop} as alone`);
  if (rows[0]?.alone) await cluster.stop();
  await mark.end().catch(() => undefined);
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
