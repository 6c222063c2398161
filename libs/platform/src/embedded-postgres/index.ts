export { type Cluster, type ClusterOptions, startCluster } from './cluster';
export { EmbeddedPostgresError, type EmbeddedPostgresFault } from './errors';
export { runningServer } from './postmaster';
