import type { ShownBrand } from '@kehila/platform';
import type { ExecuteInProcess } from './execute';

/** What this server knows of a request before anybody has looked into it. */
export interface Incoming {
  readonly requestId: string;
  /** Network address of the caller, after trusted proxies. */
  readonly address: string;
  /** People come by https. */
  readonly https: boolean;
  /** The way of the web pages to the API in the same process; absent where it runs in another. */
  readonly execute?: ExecuteInProcess;
  /** Whose community this is, as it stands now; undefined while that is not known. */
  readonly brand: ShownBrand | undefined;
  /** Notes that somebody has read a question whose page was already written for somebody else; absent where the API runs in another process. */
  readonly countView?: (questionId: string) => void;
}

declare module 'node:http' {
  interface IncomingMessage {
    kehila?: Incoming;
  }
}
