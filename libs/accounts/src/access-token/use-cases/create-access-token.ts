import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, LimitReached, Refused, ProductionMode, type TokenScope, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { readFactorName } from '../../factor/factor-name';
import { factorsOf } from '../../factor/factors.sql';
import { SecurityMails } from '../../mails/security-mails';
import { FreshProof } from '../../proof/fresh-proof';
import { hashOfAccessToken, longestTokenDays, mostTokens, newAccessToken } from '../access-token';
import { insertAccessToken, livingTokens } from '../access-token.sql';

export interface NewAccessToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

export interface AccessTokenCreated {
  readonly tokenId: string;
  /** Told this once. */
  readonly token: string;
}

const day = 86_400_000;

/** Somebody lets a program act for them. */
@Injectable()
export class CreateAccessToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly production: ProductionMode,
    private readonly mails: SecurityMails,
  ) {}

  /** @throws BadInput when name or time cannot be accepted. */
  async execute(actor: Actor, { name, scopes, days }: NewAccessToken): Promise<AccessTokenCreated | Failure> {
    const called = readFactorName(name);
    if (days < 1 || days > longestTokenDays) throw new BadInput([{ path: ['input', 'days'], code: 'TOO_MANY', values: { limit: longestTokenDays } }]);
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    const accountId = actor.accountId!;
    return this.work.run<AccessTokenCreated>({ act: 'createAccessToken', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      if (scopes.some((scope) => scope === 'MODERATE' || scope === 'ADMINISTER')) {
        const factors = await tx.row(factorsOf, [accountId]);
        const isExempt = factors?.sample && !this.production.on;
        if (!factors?.app && !factors?.passkeys && !isExempt) return new Refused(ErrorCode.FACTOR_MISSING, ['input', 'scopes']);
      }
      const living = await tx.rows(livingTokens, [accountId, tx.now, mostTokens]);
      if (living.length >= mostTokens) return new LimitReached(ErrorCode.ACCESS_TOKEN_LIMIT_REACHED, mostTokens);
      const token = newAccessToken();
      const expiresAt = new Date(tx.now.getTime() + days * day);
      const row = await tx.row(insertAccessToken, [accountId, hashOfAccessToken(token), called, [...new Set(scopes)], tx.now, expiresAt]);
      await this.mails.tell(tx, accountId, 'token_created');
      return { tokenId: row!.id, token };
    });
  }
}
