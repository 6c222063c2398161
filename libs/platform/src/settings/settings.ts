/** Which parts of Kehila this process runs. */
export type ProcessRole = 'all' | 'api' | 'worker' | 'web';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Our own PostgreSQL in the data folder, or one that somebody else runs. */
export type DatabaseSettings = { readonly kind: 'embedded' } | { readonly kind: 'outside'; readonly url: string; readonly ownerUrl: string };

/** A bucket of S3, or of what speaks as it does. */
export interface BucketOfFiles {
  readonly kind: 'bucket';
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
  /** Of a server of one's own; null: that of AWS. */
  readonly endpoint: string | null;
}

/** Where uploads lie: an absolute path, or a bucket. */
export type FilesSettings = { readonly kind: 'folder'; readonly path: string } | BucketOfFiles;

/** Everything that may differ from one installation to the next, read once at start from the environment (see variables.ts). */
export abstract class Settings {
  abstract readonly production: boolean;
  abstract readonly role: ProcessRole;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Where people reach the pages; null: on a loopback address of this machine only. */
  abstract readonly publicUrl: URL | null;
  /** Where the web pages reach the API when they run apart from it. */
  abstract readonly apiUrl: URL | null;
  /** Absolute path of the data folder. */
  abstract readonly dataFolder: string;
  abstract readonly database: DatabaseSettings;
  abstract readonly meilisearch: { readonly url: string; readonly key: string | null } | null;
  /** The service outside that is asked whether a text is advertising; null: none is. */
  abstract readonly akismet: { readonly url: string; readonly key: string } | null;
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: string;
  abstract readonly files: FilesSettings;
  /** Whether the first start may load the sample community. */
  abstract readonly sample: boolean;
  abstract readonly logLevel: LogLevel;
  /** Addresses and networks whose word about the caller's address is believed. */
  abstract readonly trustedProxies: readonly string[];
  /** Names of hosts within the house, with or without a port, that webhooks may lead to. */
  abstract readonly innerHosts: readonly string[];
  /** Off: rate classes count but never refuse. */
  abstract readonly limitsEnforced: boolean;
  /** Signs what leaves the server and must come back unchanged. */
  abstract readonly secretKey: string;
}

/** Address that links in mails begin with, without a slash at its end. */
export function publicOrigin(settings: Settings, port = settings.port): string {
  if (settings.publicUrl) return settings.publicUrl.origin;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return `http://${host}:${port}`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
