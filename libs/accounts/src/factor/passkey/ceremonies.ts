import type { AuthenticationResponseJSON, AuthenticatorTransport, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Injectable } from '@nestjs/common';
import { Database, translate, type Transaction } from '@kehila/platform';
import { type ListedPasskeyRow, passkeyByCredential, type PasskeyRow, usePasskey } from './passkey.sql';
import { RelyingParties } from './relying-party';

/** Read when the first passkey is asked for: it takes a tenth of a second and 8 MB. */
const webauthn = () => import('@simplewebauthn/server');

export interface AskedOfBrowser {
  readonly challenge: string;
  /** For the browser, as JSON. */
  readonly options: string;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

const millisecondsToAnswer = 300_000;

/** The two conversations with an authenticator: making a passkey, and signing with one. */
@Injectable()
export class PasskeyCeremonies {
  constructor(
    private readonly database: Database,
    private readonly parties: RelyingParties,
  ) {}

  async askForNew(
    holder: { readonly accountId: string; readonly email: string; readonly displayName: string },
    known: readonly ListedPasskeyRow[],
  ): Promise<AskedOfBrowser> {
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: translate('web_frame_brand_name'),
      rpID: this.parties.id,
      userID: new Uint8Array(Buffer.from(holder.accountId)),
      userName: holder.email,
      userDisplayName: holder.displayName,
      timeout: millisecondsToAnswer,
      attestationType: 'none',
      excludeCredentials: known.map(descriptorOf),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    return { challenge: options.challenge, options: JSON.stringify(options) };
  }

  /** `known` empty: whichever the authenticator holds for this site. */
  async askToSign(known: readonly ListedPasskeyRow[]): Promise<AskedOfBrowser> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.parties.id,
      timeout: millisecondsToAnswer,
      allowCredentials: known.map(descriptorOf),
      // Alone a passkey stands for both factors, so it must have checked its holder; after a password having it is enough.
      userVerification: known.length === 0 ? 'required' : 'preferred',
    });
    return { challenge: options.challenge, options: JSON.stringify(options) };
  }

  /** Undefined: it does not answer the question, or was made for another site. */
  async readNew(response: string, challenge: string): Promise<NewPasskey | undefined> {
    const answer = answerIn<RegistrationResponseJSON>(response);
    const party = answer && this.parties.of(answer);
    if (!party) return undefined;
    const { verifyRegistrationResponse } = await webauthn();
    const options = { response: answer, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false };
    const result = await verifyRegistrationResponse(options).catch(() => undefined);
    if (!result?.verified) return undefined;
    const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports.slice(0, 8) };
  }

  /** The passkey that the answer names, if there is one; nothing is believed yet. */
  async named(response: string): Promise<PasskeyRow | undefined> {
    const id = answerIn<AuthenticationResponseJSON>(response)?.id;
    return typeof id === 'string' ? this.database.row(passkeyByCredential, [id]) : undefined;
  }

  /** Whether the passkey has signed the challenge; then its use is noted. */
  async hasSigned(tx: Transaction, passkey: PasskeyRow, response: string, challenge: string, checksHolder: boolean): Promise<boolean> {
    const answer = answerIn<AuthenticationResponseJSON>(response);
    const party = answer && this.parties.of(answer);
    if (!party) return false;
    const { verifyAuthenticationResponse } = await webauthn();
    const result = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: checksHolder,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
    }).catch(() => undefined);
    if (!result?.verified) return false;
    return (await tx.row(usePasskey, [passkey.id, result.authenticationInfo.newCounter, tx.now])) !== undefined;
  }
}

function descriptorOf({ credential_id, transports }: ListedPasskeyRow) {
  return { id: credential_id, transports: transports as AuthenticatorTransport[] };
}

function answerIn<Answer extends object>(response: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(response);
    return typeof answer === 'object' && answer !== null ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}
