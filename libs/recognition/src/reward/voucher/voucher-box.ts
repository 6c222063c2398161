import { Injectable } from '@nestjs/common';
import { SecretBox } from '@kehila/platform';

const purpose = 'voucher code';

/** Codes as the tables hold them: sealed with the key of the installation. A copy of the database alone opens none, and cannot try guesses. */
@Injectable()
export class VoucherBox {
  constructor(private readonly box: SecretBox) {}

  /** Bound to the reward: moved to another one's row it cannot be read. */
  seal(code: string, rewardId: string): string {
    return this.box.seal(purpose, `${rewardId}:${code}`);
  }

  /** The same for the same code of the same reward. */
  mark(code: string, rewardId: string): Buffer {
    return this.box.mark(purpose, `${rewardId}:${code}`);
  }

  /** @throws Error when it was sealed with another key, or for another reward. */
  open(sealed: string, rewardId: string): string {
    const text = this.box.open(purpose, sealed);
    if (!text?.startsWith(`${rewardId}:`)) throw new Error('a voucher code cannot be opened');
    return text.slice(rewardId.length + 1);
  }
}
