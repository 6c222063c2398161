import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { FreeDay } from './free-day';

const day = 86_400_000;

/** When somebody should look at an article again: how long it is trusted, its space says; earlier, where its owner's day is full. */
@Injectable()
export class NextReview {
  constructor(
    private readonly spaces: Spaces,
    private readonly days: FreeDay,
  ) {}

  of(tx: Transaction, { articleId, spaceId }: { readonly articleId: string; readonly spaceId: string }, by: string): Promise<Date> {
    const { articleReviewDays } = this.spaces.policyOf(spaceId);
    return this.days.notAfter(tx, articleId, new Date(tx.now.getTime() + articleReviewDays * day), by);
  }
}
