/** What a half-finished sign-in can go on with. */
export type SecondStep = 'APP' | 'PASSKEY' | 'RECOVERY_CODE';

/** The first step was right; the second is to come, from the same browser and soon. */
export class HalfSignIn {
  constructor(
    /** For the cookie; it is not kept and cannot be read again. */
    readonly secret: string,
    readonly steps: readonly SecondStep[],
    /** What the browser asks the authenticator, as JSON; null where the account has no passkey. */
    readonly passkeyOptions: string | null,
    readonly expiresAt: Date,
  ) {}
}

/** So long the second step may take, seconds. */
export const halfLastsSeconds = 300;
