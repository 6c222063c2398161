import { Secret, TOTP } from 'otpauth';
import { act } from './act';
import type { Client } from './client';

export interface AuthenticatorApp {
  /** What it shows at a time. */
  code(at: Date): string;
  readonly recoveryCodes: readonly string[];
}

/** Somebody who has just signed in sets an app up; they go on under the new session. */
export async function setUpApp(client: Client, at: Date): Promise<AuthenticatorApp> {
  await act(client, 'beginAuthenticatorApp', { replace: true });
  const { body } = await client.send('{ security { pendingApp { secret } } }');
  const { pendingApp } = body.data?.['security'] as { pendingApp: { secret: string } };
  const totp = new TOTP({ secret: Secret.fromBase32(pendingApp.secret) });
  const code = (moment: Date) => totp.generate({ timestamp: moment.getTime() });
  const added = await act(client, 'confirmAuthenticatorApp', { code: code(at) }, 'SecondFactorAdded { recoveryCodes }');
  if (added.code) throw new Error(`the app was refused: ${added.code}`);
  return { code, recoveryCodes: added['recoveryCodes'] as string[] };
}
