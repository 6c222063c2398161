/** Port: what signing in needs to know of the installation. */
export abstract class Safeguards {
  /** Seals secrets that must be read again. */
  abstract readonly secretKey: string;
  /** Whether the roles of sample accounts work without a second factor: never in production. */
  abstract readonly sampleAccountsExempt: boolean;
}
