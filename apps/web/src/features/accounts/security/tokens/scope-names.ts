import * as m from '@kehila/messages/web';

export const scopeNames = {
  READ: m.web_security_token_read,
  WRITE: m.web_security_token_write,
  MODERATE: m.web_security_token_moderate,
  ADMINISTER: m.web_security_token_administer,
} as const;

export type TokenScope = keyof typeof scopeNames;
