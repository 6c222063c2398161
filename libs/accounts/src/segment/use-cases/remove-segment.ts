import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { isReferenceMissing } from '../../account/reference-missing';
import { SegmentRemoved } from '../segment.events';
import { deleteSegment, lockSegment } from '../segment.sql';

/** An administrator removes a segment that no article is for; nobody belongs to it any more. */
@Injectable()
export class RemoveSegment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, segmentId: string): Promise<SegmentRemoved | Failure> {
    return this.work
      .run({ act: 'removeSegment', actor }, async (tx): Promise<SegmentRemoved | Failure> => {
        const segment = await tx.row(lockSegment, [segmentId]);
        if (!segment) return new NotFound(segmentId);
        if (segment.built_in) return new Refused(ErrorCode.SEGMENT_BUILT_IN);
        await tx.rows(deleteSegment, [segmentId]);
        return tx.record(new SegmentRemoved({ segmentId, at: tx.now }));
      })
      .catch((error: unknown) => {
        // Articles are not known here: the database refuses while one names the segment.
        if (isReferenceMissing(error)) return new Refused(ErrorCode.SEGMENT_IN_USE);
        throw error;
      });
  }
}
