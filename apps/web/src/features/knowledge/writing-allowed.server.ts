import { notAllowed } from '#api/missing.server';

/** From how much reputation members write articles: a rule of the domain, told to those who are not there yet. */
const writesFrom = 100;

interface Writer {
  readonly verified: boolean;
  readonly account: { readonly reputation: number };
}

/** Ends a page for writing with what is missing. */
export function mayNotWrite({ verified, account }: Writer, message: string): never {
  if (!verified) notAllowed({ message, needs: ['verified'] });
  notAllowed({ message, needs: ['reputation'], missingReputation: Math.max(writesFrom - account.reputation, 0) });
}
