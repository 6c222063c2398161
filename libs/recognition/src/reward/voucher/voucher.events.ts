import { DomainEvent, type Fields } from '@kehila/platform';

/** Codes of a reward were brought in: which ones, no fact says. */
export class VoucherCodesImported extends DomainEvent {
  readonly rewardId: string;
  readonly added: number;
  /** Lines that hold no code. */
  readonly refused: readonly number[];
  /** Lines with a code that is there already. */
  readonly repeated: readonly number[];

  constructor(fields: Fields<VoucherCodesImported>) {
    super(fields);
  }

  override get aggregate(): string {
    return `reward:${this.rewardId}`;
  }
}

/** Somebody saw the code that they bought. */
export class VoucherCodeShown extends DomainEvent {
  readonly redemptionId: string;

  constructor(fields: Fields<VoucherCodeShown>) {
    super(fields);
  }

  override get aggregate(): string {
    return `redemption:${this.redemptionId}`;
  }
}
