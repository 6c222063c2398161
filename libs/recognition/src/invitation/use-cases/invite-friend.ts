import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Abilities, Accounts, alikeInTime, PublicAddress, readEmail } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, LimitReached, Mailer, SecretBox, type Transaction, UnitOfWork } from '@kehila/platform';
import type { InviteFriendInput } from '../graphql/invitation.inputs';
import { newCode } from '../invitation-code';
import { FriendInvited } from '../invitation.events';
import { invitationMail } from '../invitation-mail';
import { insertMail, isKnown, lockAddress, mailed, ownLink } from '../invitation.sql';

const day = 86_400_000;
/** Invitations that may be open at once. All of them count until their time is over: one that counted less would tell that its address is known. */
export const mostOpenMails = 20;
export const openMilliseconds = 90 * day;
/** Nobody is written to twice within, whoever asks for it. */
const quietMilliseconds = 365 * day;

/**
 * Somebody wants their link, or has it mailed to a friend. What is answered, and how soon, is the same whether the address has an account,
 * was written to already, or gets a mail.
 */
@Injectable()
export class InviteFriend {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly box: SecretBox,
    private readonly address: PublicAddress,
  ) {}

  /** @throws BadInput when the address cannot be one. */
  async execute(actor: Actor, input: InviteFriendInput): Promise<FriendInvited | Failure> {
    const email = input.email ? readEmail(input.email) : null;
    if (email === null) return this.invite(actor, input, null);
    return alikeInTime(() => this.invite(actor, input, email));
  }

  private async invite(actor: Actor, input: InviteFriendInput, email: string | null): Promise<FriendInvited | Failure> {
    const name = email !== null && actor.accountId !== null ? (await this.accounts.byId(actor.accountId))?.displayName : undefined;
    return this.work.run({ act: 'inviteFriend', actor, input }, async (tx): Promise<FriendInvited | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'INVITE', { spaceId: null, tx });
      if (refusal) return refusal;
      const accountId = actor.accountId!;
      const { code } = (await tx.row(ownLink, [accountId, newCode(), tx.now]))!;
      if (email !== null && name !== undefined) {
        const language = input.language ?? actor.language;
        const mail = invitationMail(language, name, this.address.url(`/${language}/i/${code}`));
        const limit = await this.mail(tx, accountId, { to: email, ...mail });
        if (limit) return limit;
      }
      return tx.record(new FriendInvited({ accountId, at: tx.now }));
    });
  }

  private async mail(tx: Transaction, accountId: string, mail: Parameters<Mailer['send']>[1]): Promise<LimitReached | undefined> {
    const hash = createHash('sha256').update(this.box.sign('invitation-mail', mail.to.toLowerCase())).digest();
    await tx.rows(lockAddress, [hash]);
    const { own, reached } = (await tx.row(mailed, [accountId, since(tx, openMilliseconds), hash, since(tx, quietMilliseconds)]))!;
    if (own >= mostOpenMails) return new LimitReached(ErrorCode.INVITATION_LIMIT_REACHED, mostOpenMails);
    await tx.rows(insertMail, [accountId, hash, tx.now]);
    const known = await tx.row(isKnown, [mail.to]);
    if (!reached && !known) await this.mailer.send(tx, mail);
    return undefined;
  }
}

function since(tx: Transaction, milliseconds: number): Date {
  return new Date(tx.now.getTime() - milliseconds);
}
