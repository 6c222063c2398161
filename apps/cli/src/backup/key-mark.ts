import { createHmac } from 'node:crypto';

/** The same for the same secret key; nobody finds the key by it. */
export const keyMarkOf = (secretKey: string): string => createHmac('sha256', secretKey).update('kehila backup').digest('hex').slice(0, 16);
