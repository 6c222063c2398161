import type { Language } from '#words/language';
import type { ExecuteInProcess } from '#api/transport.server';
import type { ShownBrand } from '#frame/brand.ts';
import type { PageHead } from '#frame/head.server.ts';

declare global {
  namespace App {
    interface Error {
      /** The API's code, for example UNAVAILABLE. */
      code?: string;
      /** By which the logs know this request. */
      requestId?: string;
      retryAfterSeconds?: number;
      /** An act refused on something visible: what would give the ability. */
      needs?: readonly string[];
      missingReputation?: number;
      /** The decision about the reader's own text that was here. */
      decisionId?: string;
    }

    interface Locals {
      language: Language;
      requestId: string;
      /** Whether the browser shows a session; whether it is alive only the API knows. */
      hasSession: boolean;
      /** Set-Cookie values of the API, passed on with the page. */
      setCookies: string[];
      retryAfterSeconds?: number;
      /** What the page says of itself beyond its title. */
      head?: PageHead;
    }

    interface Platform {
      /** What the server knows of the request; `execute` and `countView` where the API runs in the same process, `brand` where it is not the product's own. */
      req: {
        kehila?: { requestId: string; execute?: ExecuteInProcess; countView?: (questionId: string) => void; brand?: ShownBrand | undefined };
      };
    }
  }
}

export {};
