import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import type { TouchedQuestion } from '../../thread/touched-question';
import { declineRequest } from '../expert-request.sql';
import type { DeclineExpertRequestInput } from '../graphql/asked-experts.inputs';

/** Whoever was asked says, under their own name, that they cannot help here. Saying it again changes nothing. */
@Injectable()
export class DeclineExpertRequest {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: DeclineExpertRequestInput): Promise<TouchedQuestion | Failure> {
    return this.work.run({ act: 'declineExpertRequest', actor, input }, async (tx) => {
      const declined = await tx.row(declineRequest, [input.questionId, actingAccount(actor), tx.now]);
      return declined ? { questionId: input.questionId } : new NotFound(input.questionId);
    });
  }
}
