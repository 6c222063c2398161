import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { revokeToken } from '../access-token.sql';

/** Somebody ends a token: the next request with it is refused. */
@Injectable()
export class RevokeAccessToken {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, tokenId: string): Promise<{ tokenId: string } | Failure> {
    return this.work.run<{ tokenId: string }>({ act: 'revokeAccessToken', actor }, async (tx) => {
      const revoked = await tx.row(revokeToken, [tokenId, actor.accountId, tx.now]);
      return revoked ? { tokenId } : new NotFound(tokenId, ['input', 'accessTokenId']);
    });
  }
}
