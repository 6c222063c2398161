import type { LookupAddress } from 'node:dns';

/** How far a request may go. */
export interface Reach {
  /** Only these, names with ports as in addresses, whatever the port: hosts that an administrator named. Absent: any public server on the usual ports. */
  readonly hosts?: ReadonlySet<string>;
  /** Of these hosts, the one beside us may be asked too: never in production. */
  readonly loopback?: boolean;
  /** These may be asked beside public servers, wherever they stand and on whatever port: names that the operator gave, with a port where only that one is meant. */
  readonly inner?: ReadonlySet<string>;
  readonly redirects?: number;
  readonly milliseconds?: number;
  readonly bytes?: number;
  /** What is longer is cut off instead of refused: where only the beginning is of interest. */
  readonly cut?: boolean;
  /** Ends it earlier. */
  readonly signal?: AbortSignal;
  /** Finds all addresses of a name; for specs. */
  readonly resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
}

export const usualReach = { redirects: 3, milliseconds: 5_000, bytes: 2 * 1024 * 1024 } as const;
