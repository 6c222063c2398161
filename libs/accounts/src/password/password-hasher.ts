import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';
import { HashingQueue } from './hashing-queue';

/** quality.md, *Decided*: Argon2id (the library's default kind), 19 MiB, two passes, one lane. */
const options: Options = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Argon2id. The same characters count as the same password whichever way a keyboard composes them. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private readonly queue = new HashingQueue();
  private stranger: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password.normalize('NFKC'), options));
  }

  /** Where there is no hash a fixed one is compared, so that an unknown address takes as long as a wrong password. */
  async matches(storedHash: string | null, password: string): Promise<boolean> {
    const compared = storedHash ?? (await this.strangersHash());
    const equal = await this.queue.run(() => verify(compared, password.normalize('NFKC')));
    return equal && storedHash !== null;
  }

  private strangersHash(): Promise<string> {
    this.stranger ??= hash('nobody signs in with this', options);
    return this.stranger;
  }

  /** Made before the first request, which would otherwise take twice as long. */
  async onModuleInit(): Promise<void> {
    await this.strangersHash();
  }
}
