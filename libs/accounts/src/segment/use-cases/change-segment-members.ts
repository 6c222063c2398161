import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LimitReached, NotFound, UnitOfWork } from '@kehila/platform';
import type { ChangeSegmentMembersInput } from '../graphql/segment.inputs';
import { mostMemberLines, readMemberLines } from '../member-lines';
import { SegmentMembersChanged } from '../segment.events';
import { accountsNamed, addMembers, removeMembers } from '../segment.sql';
import { Segments } from '../segments';

/** An administrator takes a list of people into a segment, or out of it. Lines that mean nobody, or more than one, are told; sent again, the rest changes nothing. */
@Injectable()
export class ChangeSegmentMembers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly segments: Segments,
  ) {}

  /** Without an idempotency key: nothing is kept of what was sent. */
  execute(actor: Actor, { segmentId, change, people }: ChangeSegmentMembersInput): Promise<SegmentMembersChanged | Failure> {
    const lines = [...readMemberLines(people)];
    return this.work.run({ act: 'changeSegmentMembers', actor }, async (tx): Promise<SegmentMembersChanged | Failure> => {
      if (lines.length > mostMemberLines) return new LimitReached(ErrorCode.SEGMENT_LINE_LIMIT_REACHED, mostMemberLines);
      if (!(await this.segments.hold(tx, [segmentId]))) return new NotFound(segmentId);
      const found = (await tx.rows(accountsNamed, [lines.map(([name]) => name)])).map(({ line, ids }) => ({ line: lines[line - 1]![1], ids }));
      const accountIds = [...new Set(found.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))].sort((one, other) => Number(BigInt(one) - BigInt(other)));
      const changed = change === 'add' ? await tx.rows(addMembers, [segmentId, accountIds, tx.now]) : await tx.rows(removeMembers, [segmentId, accountIds]);
      const linesWith = (fits: (count: number) => boolean) => found.flatMap(({ line, ids }) => (fits(ids.length) ? [line] : [])).sort((a, b) => a - b);
      return tx.record(
        new SegmentMembersChanged({
          ...{ segmentId, change, changed: changed.length, unchanged: accountIds.length - changed.length },
          ...{ unknown: linesWith((count) => count === 0), ambiguous: linesWith((count) => count > 1), at: tx.now },
        }),
      );
    });
  }
}
