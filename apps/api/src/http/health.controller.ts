import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Backlog, Database, FileStore, prepared, Settings } from '@kehila/platform';
import { SearchHealth } from '@kehila/search';

const ask = prepared<{ one: number }>('health_ask', 'select 1 as one');

/** Seconds that events may wait before somebody should look. */
const longestLagSeconds = 60;

/** Who asks whether we are well waits no longer for others. */
const longestLookMilliseconds = 1_000;

/** `degraded`: something simpler stands in. The other three are those of a search server. */
type State = 'ok' | 'behind' | 'down' | 'degraded' | 'building' | 'away';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly backlog: Backlog,
    private readonly search: SearchHealth,
    private readonly settings: Settings,
    private readonly files: FileStore,
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
    const [outbox, searches, uploads] = await Promise.all([this.outbox(), this.searches(), this.uploads()]);
    return { status: database, dependencies: { database, outbox, ...searches, ...uploads } };
  }

  /** Search stands on the same database; where a search server is away, it does so alone. */
  private async searches(): Promise<{ search: State; meilisearch?: State }> {
    const standing = await this.search.standing().catch(() => 'away' as const);
    if (standing === undefined) return { search: 'ok' };
    return standing === 'served' ? { search: 'ok', meilisearch: 'ok' } : { search: 'degraded', meilisearch: standing };
  }

  /** A folder is ours; a bucket may be away, and all else goes on without it. */
  private async uploads(): Promise<{ files?: State }> {
    if (this.settings.files.kind === 'folder') return {};
    const isReachable = await Promise.race([this.files.isReachable().catch(() => false), sleep(longestLookMilliseconds, false, { ref: false })]);
    return { files: isReachable ? 'ok' : 'away' };
  }

  private async outbox(): Promise<State> {
    const counts = await this.backlog.counts().catch(() => undefined);
    if (!counts) return 'down';
    return counts.outboxLagSeconds > longestLagSeconds || counts.outboxDead > 0 ? 'behind' : 'ok';
  }
}
