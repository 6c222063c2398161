import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Backlog, Database, prepared } from '@kehila/platform';
import { SearchHealth } from '@kehila/search';

const ask = prepared<{ one: number }>('health_ask', 'select 1 as one');

/** Seconds that events may wait before somebody should look. */
const longestLagSeconds = 60;

/** `degraded`: something simpler stands in. The other three are those of a search server. */
type State = 'ok' | 'behind' | 'down' | 'degraded' | 'building' | 'away';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly backlog: Backlog,
    private readonly search: SearchHealth,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): { status: State } {
    return { status: 'ok' };
  }

  /** The process can serve: each dependency by name. An outbox that is behind is said, and no reason to be taken out of service. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: State; dependencies: Record<string, State> }> {
    const database: State = await this.database.row(ask, []).then(
      () => 'ok' as const,
      () => 'down' as const,
    );
    if (database === 'down') void reply.code(503).header('retry-after', '2');
    if (database === 'down') return { status: database, dependencies: { database, outbox: 'down', search: 'down' } };
    return { status: database, dependencies: { database, outbox: await this.outbox(), ...(await this.searches()) } };
  }

  /** Search stands on the same database; where a search server is away, it does so alone. */
  private async searches(): Promise<{ search: State; meilisearch?: State }> {
    const standing = await this.search.standing().catch(() => 'away' as const);
    if (standing === undefined) return { search: 'ok' };
    return standing === 'served' ? { search: 'ok', meilisearch: 'ok' } : { search: 'degraded', meilisearch: standing };
  }

  private async outbox(): Promise<State> {
    const counts = await this.backlog.counts().catch(() => undefined);
    if (!counts) return 'down';
    return counts.outboxLagSeconds > longestLagSeconds || counts.outboxDead > 0 ? 'behind' : 'ok';
  }
}
