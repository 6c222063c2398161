import { setTimeout as sleep } from 'node:timers/promises';
import { type Kehila, startKehila } from '../kehila.ts';
import { type Corpus, fill } from './corpus.ts';
import { startSearchServer } from './search-server.ts';

export interface Engine {
  readonly name: string;
  readonly kehila: Kehila;
  /** Processes whose work is the search's, each with all that it started: the product has its database in its family. */
  readonly pids: readonly number[];
}

/** Other work on the machine makes it long. */
const longestRebuild = 3_600;

/** Asks both engines the same over the same texts, one after the other: PostgreSQL, and Meilisearch where a program of that name is on the PATH. */
export async function onBothEngines<Result>(documents: number, story: (engine: Engine, corpus: Corpus) => Promise<Result[]>): Promise<Result[]> {
  const first = await startKehila();
  try {
    const corpus = await fill(first, documents);
    const results = await story({ name: 'postgresql', kehila: first, pids: [first.pid] }, corpus);
    // Whatever becomes of the search server, these are known.
    console.error(JSON.stringify(results));
    const server = await startSearchServer();
    if (!server) {
      console.error('Only PostgreSQL: no program "meilisearch" is on the PATH.');
      return results;
    }
    try {
      await first.stop({ keep: true });
      const second = await startKehila(server.environment, first.data);
      try {
        await untilServed(second);
        return [...results, ...(await story({ name: 'meilisearch', kehila: second, pids: [second.pid, server.pid] }, corpus))];
      } finally {
        await second.stop({ keep: true });
      }
    } finally {
      server.stop();
    }
  } finally {
    await first.stop();
  }
}

/** Until all texts are on the search server. */
async function untilServed(kehila: Kehila): Promise<void> {
  for (let seconds = 0; seconds < longestRebuild; seconds++) {
    const health = (await (await fetch(`${kehila.url}/health/ready`)).json()) as { dependencies: { meilisearch?: string } };
    if (health.dependencies.meilisearch === 'ok') return;
    await sleep(1_000);
  }
  throw new Error('the search server was not filled in time');
}
