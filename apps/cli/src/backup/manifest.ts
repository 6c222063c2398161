/** One file of a backup, by its path inside of it. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: number;
  /** Of the bytes as they lie there, in hexadecimal digits. */
  readonly sha256: string;
}

/** Rows of a table, as PostgreSQL's COPY writes them, packed by gzip. */
export interface BackupTable extends BackupFile {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What a backup holds: `manifest.json`, written last. Without it a backup is not whole. */
export interface Manifest {
  readonly format: 1;
  readonly at: string;
  /** Names of the migrations that its tables have gone through. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  /** Where the sequences stood; null: never used. */
  readonly sequences: Readonly<Record<string, string | null>>;
  readonly uploads: readonly BackupFile[];
  /** Tells whether another secret key is the same one, and nothing about it. */
  readonly keyMark: string;
}

export const manifestFile = 'manifest.json';
/** The SHA-256 of the manifest, so that everything can be checked from one line. */
export const manifestMark = 'manifest.sha256';

export const tablePath = (table: string): string => `tables/${table}.copy.gz`;
/** By the hash of its bytes, as in the folder of the uploads. */
export const uploadPath = (sha256: string): string => `uploads/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
