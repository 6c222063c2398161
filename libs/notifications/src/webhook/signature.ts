import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** What secrets are sealed for. */
export const sealOfSecret = 'webhook secret';

/** As the Standard Webhooks specification has it: 32 bytes behind a beginning that tells what it is. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** One signature for each secret in force, over id, time and the very bytes of the body. */
export function signaturesOf(secrets: readonly string[], id: string, seconds: number, body: string): string {
  return secrets.map((secret) => `v1,${markOf(secret, `${id}.${seconds}.${body}`)}`).join(' ');
}

function markOf(secret: string, text: string): string {
  return createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(text)
    .digest('base64');
}
