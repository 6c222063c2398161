import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type Ranking, SearchEngine } from '../../engine/search-engine';
import type { SearchRequest, SimilarRequest } from '../../engine/search-request';
import { PostgresEngine } from '../../postgres/postgres-engine';
import { MeilisearchClient } from '../client/meilisearch-client';
import { MeilisearchFailure } from '../client/meilisearch-failure';
import { MeilisearchEngine } from '../meilisearch-engine';
import { MirrorState, type Standing } from '../mirror/mirror-state';
import { CircuitBreaker } from './circuit-breaker';

/** A reader who waits longer is answered by PostgreSQL. */
const patienceMilliseconds = 200;

/** Asks the search server while it answers and is up to date; else PostgreSQL stands in, and says so. Nothing fails for the reader. */
@Injectable()
export class GuardedEngine extends SearchEngine {
  override readonly name = 'meilisearch';
  private readonly logger = new Logger(GuardedEngine.name);
  /** Answers that nobody waits for any more: while there are some, nobody else waits either. */
  private late = 0;
  private readonly breaker = new CircuitBreaker(() => this.answersAgain());

  constructor(
    private readonly usual: MeilisearchEngine,
    private readonly standIn: PostgresEngine,
    private readonly client: MeilisearchClient,
    private readonly state: MirrorState,
  ) {
    super();
  }

  override async search(request: SearchRequest): Promise<Ranking> {
    const standIn = () => this.standIn.search(request);
    const ranking = await this.ask(() => this.usual.search(request), standIn);
    if (ranking.degraded) return ranking;
    const count = () =>
      this.guarded(
        () => ranking.count(),
        async () => (await standIn()).count(),
      );
    return { ...ranking, count };
  }

  override similar(request: SimilarRequest): Promise<Ranking> {
    return this.ask(
      () => this.usual.similar(request),
      () => this.standIn.similar(request),
    );
  }

  /** How the server stands, for health: `away` as soon as it fails a reader. */
  async standing(): Promise<Standing> {
    void this.breaker.tryWhenDue();
    return this.isAway ? 'away' : this.state.standing();
  }

  private get isAway(): boolean {
    return this.breaker.isOpen || this.late > 0;
  }

  private async ask(usual: () => Promise<Ranking>, standIn: () => Promise<Ranking>): Promise<Ranking> {
    const degraded = async (): Promise<Ranking> => ({ ...(await standIn()), degraded: true });
    return (await this.standing()) === 'served' ? this.guarded(usual, degraded) : degraded();
  }

  private async guarded<Outcome>(usual: () => Promise<Outcome>, otherwise: () => Promise<Outcome>): Promise<Outcome> {
    if (this.isAway) return otherwise();
    const answer = usual();
    try {
      if (await isInTime(answer)) return await answer;
      this.late += 1;
      // Nobody waits for it any more; it only tells how the server stands.
      void answer.catch((error: unknown) => (error instanceof MeilisearchFailure ? this.failed(error) : undefined)).finally(() => (this.late -= 1));
    } catch (error) {
      if (!(error instanceof MeilisearchFailure)) throw error;
      this.failed(error);
    }
    return otherwise();
  }

  private failed(error: MeilisearchFailure): void {
    // A query that it does not take says nothing about how it stands.
    if (error.status === 400) return this.logger.warn(`the search server refused a query: ${error.code} ${error.message}`);
    if (!this.breaker.isOpen) this.logger.warn(`PostgreSQL stands in for the search server: ${error.code} ${error.message}`);
    this.breaker.fail();
  }

  private async answersAgain(): Promise<boolean> {
    if (!(await this.client.isHealthy())) return false;
    await this.client.search(await this.state.indexUid(), [{ q: '', filter: [], limit: 1 }]);
    this.logger.log('the search server answers again');
    return true;
  }
}

/** @throws what the answer throws in time. */
async function isInTime(answer: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([answer.then(() => true), sleep(patienceMilliseconds, false, { signal: over.signal, ref: false })]);
  } finally {
    over.abort();
  }
}
