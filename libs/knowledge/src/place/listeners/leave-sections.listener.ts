import { Injectable } from '@nestjs/common';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ArticleSectionsChanged } from '@kehila/spaces';
import { PlaceRepository } from '../place.repository';

/** What stood under a head that is gone stands under none. */
@Injectable()
@WithinTransaction(ArticleSectionsChanged)
export class LeaveSections implements TransactionListener<ArticleSectionsChanged> {
  constructor(private readonly places: PlaceRepository) {}

  async handle(tx: Transaction, { spaceId, gone }: ArticleSectionsChanged): Promise<void> {
    if (gone.length > 0) await this.places.leave(tx, spaceId, gone);
  }
}
