import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure } from '@kehila/platform';
import { ViewerReader } from '../../account/viewer.reader';
import type { Security } from './security.types';

/** What most acts here answer: how it is now. The rest is read field by field. */
@Injectable()
export class OwnSecurity {
  constructor(private readonly viewers: ViewerReader) {}

  async of(actor: Actor): Promise<Security> {
    const viewer = await this.viewers.of(actor);
    return { email: viewer?.email ?? '', secondFactorRequired: actor.asleep.length > 0 };
  }

  async after(actor: Actor, outcome: object | Failure): Promise<Security | Failure> {
    return isFailure(outcome) ? outcome : this.of(actor);
  }
}
