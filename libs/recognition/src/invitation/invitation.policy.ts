import type { OpenInvitation, SignName } from './invitation.sql';

/** Whoever accepted is somebody of the friend or of the inviter: that acceptance pays nothing, a later one may. All others last until staff say that they mean nothing. */
const ofOneAcceptance: readonly SignName[] = ['related'];

/** Whether nothing is paid for this friend. */
export function isDoubtful({ signs, cleared }: Pick<OpenInvitation, 'signs' | 'cleared'>): boolean {
  return !cleared && signs.some((sign) => !ofOneAcceptance.includes(sign));
}

/** How people stand to each other by invitations. */
export interface Family {
  readonly friend: string;
  readonly inviter: string;
  readonly acceptor: string;
  /** By whom each of them was invited. */
  readonly invitedBy: ReadonlyMap<string, string>;
}

/** A ring: the inviter accepts, or who was invited by the same person, by the friend, or invited the inviter. */
export function areRelated({ friend, inviter, acceptor, invitedBy }: Family): boolean {
  const acceptorsInviter = invitedBy.get(acceptor);
  return acceptor === inviter || acceptorsInviter === inviter || acceptorsInviter === friend || invitedBy.get(inviter) === acceptor;
}
