import { Injectable } from '@nestjs/common';
import { MeilisearchFailure } from './meilisearch-failure';
import { MeilisearchPlace } from './meilisearch-place';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly key: string | null;
  readonly timeoutMilliseconds: number;
}

/** One request to the search server. */
@Injectable()
export class MeilisearchHttp {
  constructor(private readonly place: MeilisearchPlace) {}

  async call<Answer>({ method, path, body, key, timeoutMilliseconds }: Call): Promise<Answer> {
    const response = await this.send(path, {
      method,
      // Compressed answers of some size are held back by the server for 40 ms.
      headers: {
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    if (!response.ok) throw refusalOf(response.status, response.text);
    return parsed<Answer>(response.text);
  }

  private async send(path: string, request: RequestInit): Promise<{ ok: boolean; status: number; text: string }> {
    try {
      const response = await fetch(new URL(path, this.place.server?.url), request);
      return { ok: response.ok, status: response.status, text: await response.text() };
    } catch (error) {
      const code = (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable';
      throw new MeilisearchFailure(code, 0, `the search server gave no answer to ${request.method} ${path}: ${code}`, error);
    }
  }
}

function refusalOf(status: number, text: string): MeilisearchFailure {
  const { code, message } = parsedOr<{ code?: string; message?: string }>(text, {});
  return new MeilisearchFailure(code ?? `status_${status}`, status, message ?? `the search server answered ${status}`);
}

function parsed<Answer>(text: string): Answer {
  try {
    return text === '' ? (undefined as Answer) : (JSON.parse(text) as Answer);
  } catch (error) {
    throw new MeilisearchFailure('unreadable', 200, 'the search server answered no JSON', error);
  }
}

function parsedOr<Answer>(text: string, otherwise: Answer): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return otherwise;
  }
}
