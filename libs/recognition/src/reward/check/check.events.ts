import type { Fields } from '@kehila/platform';
import { RedemptionEvent } from '../reward.events';

/** Something was found that speaks against a purchase: somebody has to look at it. */
export class RedemptionDoubted extends RedemptionEvent {
  constructor(fields: Fields<RedemptionDoubted>) {
    super(fields);
  }
}

/** Staff said that what was found means nothing. */
export class RedemptionCleared extends RedemptionEvent {
  constructor(fields: Fields<RedemptionCleared>) {
    super(fields);
  }
}
