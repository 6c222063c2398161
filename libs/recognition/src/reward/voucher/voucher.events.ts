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

/** Codes of a reward that nobody had were taken out: which ones, no fact says. */
export class VoucherCodesTakenOut extends DomainEvent {
  readonly rewardId: string;
  readonly takenOut: number;
  /** Lines with a code that somebody has. */
  readonly handedOut: readonly number[];
  /** Lines with a code that is not there. */
  readonly unknown: readonly number[];
  /** Lines that hold no code. */
  readonly refused: readonly number[];

  constructor(fields: Fields<VoucherCodesTakenOut>) {
    super(fields);
  }

  override get aggregate(): string {
    return `reward:${this.rewardId}`;
  }
}

/** What was brought in together was taken out, but for what somebody has. */
export class VoucherBatchTakenOut extends DomainEvent {
  readonly rewardId: string;
  readonly importedAt: Date;
  readonly takenOut: number;

  constructor(fields: Fields<VoucherBatchTakenOut>) {
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
