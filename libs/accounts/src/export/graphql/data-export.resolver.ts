import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, OpenBeforeTerms, Rate } from '@kehila/platform';
import { Viewer } from '../../account/graphql/viewer.type';
import { RequestDataExportInput } from '../../own-account/graphql/keyed.input';
import type { ExportRow } from '../data-export.sql';
import { DataExports } from '../data-exports';
import { RequestDataExport } from '../request-data-export';
import { DataExport, RequestDataExportResult } from './data-export.types';

@Resolver(() => Viewer)
export class DataExportResolver {
  constructor(
    private readonly requests: RequestDataExport,
    private readonly exports: DataExports,
  ) {}

  /** Asks for a copy of all that is the caller's. */
  @Mutation(() => RequestDataExportResult, {
    description: 'Asks for a copy of all that is the caller’s. A mail says when it is ready; for 7 days it can be fetched.',
  })
  @Rate('export')
  @Allow('session')
  @OpenBeforeTerms()
  async requestDataExport(@CurrentActor() actor: Actor, @Args('input') input: RequestDataExportInput): Promise<DataExport | Failure> {
    const outcome = await this.requests.execute(actor, input);
    return isFailure(outcome) ? outcome : exportOf((await this.exports.newest(outcome.accountId))!);
  }

  @ResolveField(() => DataExport, { nullable: true, description: 'The newest copy of their data that they asked for.' })
  async dataExport(@Parent() viewer: Viewer): Promise<DataExport | null> {
    const newest = await this.exports.newest(viewer.account.id);
    return newest ? exportOf(newest) : null;
  }
}

function exportOf(row: ExportRow): DataExport {
  const isReady = row.state === 'ready';
  return {
    state: row.state,
    requestedAt: row.requested_at,
    expiresAt: isReady ? row.expires_at : null,
    bytes: isReady ? Number(row.bytes) : null,
    address: isReady ? `/exports/${row.id}` : null,
  };
}
