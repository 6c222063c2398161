import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, LimitReached, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import type { SaveSegmentInput } from '../graphql/segment.inputs';
import { SegmentSaved } from '../segment.events';
import { changeSegment, countSegments, insertSegment, lockSegments, slugTaken } from '../segment.sql';
import { oneLine } from '../../identity/one-line';

const mostSegments = 50;

/** An administrator makes a segment, or changes what it is called. */
@Injectable()
export class SaveSegment {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when another one has the slug, or a name says nothing. */
  execute(actor: Actor, input: SaveSegmentInput): Promise<SegmentSaved | Failure> {
    const [he, en] = [oneLine(input.he), oneLine(input.en)];
    const unnamed = [...(he === '' ? ['he'] : []), ...(en === '' ? ['en'] : [])];
    if (unnamed.length > 0) throw new BadInput(unnamed.map((field) => ({ path: ['input', field], code: 'REQUIRED' })));
    return this.work.run({ act: 'saveSegment', actor }, async (tx): Promise<SegmentSaved | Failure> => {
      await tx.rows(lockSegments, []);
      const { segmentId = null, slug, position } = input;
      if (await tx.row(slugTaken, [slug, segmentId])) throw new BadInput([{ path: ['input', 'slug'], code: 'TAKEN' }]);
      const saved = segmentId === null ? await this.make(tx, [slug, he, en, position]) : await tx.row(changeSegment, [segmentId, slug, he, en, position]);
      if (saved === 'full') return new LimitReached(ErrorCode.SEGMENT_LIMIT_REACHED, mostSegments);
      if (!saved) return new NotFound(segmentId!, ['input', 'segmentId']);
      return tx.record(new SegmentSaved({ segmentId: saved.id, at: tx.now }));
    });
  }

  private async make(tx: Transaction, values: unknown[]): Promise<{ id: string } | 'full'> {
    if ((await tx.row(countSegments, []))!.count >= mostSegments) return 'full';
    return (await tx.row(insertSegment, values))!;
  }
}
