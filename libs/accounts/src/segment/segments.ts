import { Injectable } from '@nestjs/common';
import { Database, requestContext, type Transaction } from '@kehila/platform';
import type { Segment } from './graphql/segment.type';
import { allSegments, holdSegments, memberCounts, type SegmentRow, segmentsByIds, segmentsOfAccount } from './segment.sql';

/** The groups of people that an organisation knows, in their order. */
@Injectable()
export class Segments {
  constructor(private readonly database: Database) {}

  async all(): Promise<Segment[]> {
    return (await this.database.rows(allSegments, [])).map(shown);
  }

  async byIds(ids: readonly string[]): Promise<Segment[]> {
    return (await this.database.rows(segmentsByIds, [ids])).map(shown);
  }

  async ofAccount(accountId: string): Promise<Segment[]> {
    return (await this.database.rows(segmentsOfAccount, [accountId])).map(shown);
  }

  async memberCounts(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.database.rows(memberCounts, [ids])).map(({ id, count }) => [id, count]));
  }

  /** For what names segments: none of them is removed before the transaction ends. False where one is not there. */
  async hold(tx: Transaction, ids: readonly string[]): Promise<boolean> {
    return (await tx.rows(holdSegments, [ids])).length === ids.length;
  }
}

/** Named in the caller's language. */
function shown({ built_in, ...row }: SegmentRow): Segment {
  return { ...row, name: row[requestContext.language()], builtIn: built_in };
}
