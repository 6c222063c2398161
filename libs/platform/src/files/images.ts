import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { Refused } from '../graphql/failures';
import { translate } from '../graphql/translate';
import type { FilePurpose } from './file-purpose';
import { imageOf, type ImageSize } from './image';

const mostWaiting = 20;

/** One at a time: a large picture takes some hundred megabytes while it is decoded. */
@Injectable()
export class Images {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws GraphQLError UNAVAILABLE when too many wait already. */
  async read(upload: Buffer, purpose: FilePurpose): Promise<ImageSize[] | Refused> {
    if (this.waiting >= mostWaiting) throw new GraphQLError(translate('errors_unavailable'), { extensions: { code: 'UNAVAILABLE' } });
    this.waiting++;
    const turn = this.last.then(() => imageOf(upload, purpose)).finally(() => this.waiting--);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
