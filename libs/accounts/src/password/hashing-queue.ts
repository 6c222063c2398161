import { GraphQLError } from 'graphql';
import { translate } from '@kehila/platform';

/** Hashing costs 19 MiB and a core for a moment each: so many at once, and so many may wait. */
const atOnce = 2;
const mostWaiting = 60;

/** Bounds how much memory and time sign-ins can take from everybody else. */
export class HashingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws GraphQLError UNAVAILABLE when too many wait already. */
  async run<T>(story: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await story();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.running < atOnce) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.length >= mostWaiting) throw new GraphQLError(translate('accounts_sign_in_busy'), { extensions: { code: 'UNAVAILABLE' } });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The place goes to who waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
