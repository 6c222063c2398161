import { createHash } from 'node:crypto';
import type { RoleGrant, TokenScope } from '@kehila/platform';
import { newSecret } from '../session/secret';

export const mostTokens = 20;
export const longestTokenName = 60;
export const longestTokenDays = 365;

const prefix = 'keh_';
const shape = /^keh_[A-Za-z0-9_-]{43}$/;

/** A secret that programs look out for: one that was published by mistake can be found by its beginning. */
export function newAccessToken(): string {
  return `${prefix}${newSecret()}`;
}

/** Undefined: this cannot be one of ours, and the database need not be asked. */
export function hashOfAccessToken(token: string): Buffer | undefined {
  return shape.test(token) ? createHash('sha256').update(token).digest() : undefined;
}

/** The roles that a token of its holder may use: those its scopes name, and only while the holder has a second factor. */
export function rolesByToken(grants: readonly RoleGrant[], scopes: readonly TokenScope[], hasFactor: boolean): readonly RoleGrant[] {
  const opened = new Set<RoleGrant['role']>(['EXPERT']);
  if (hasFactor && scopes.includes('MODERATE')) for (const role of ['STAFF', 'REVIEWER'] as const) opened.add(role);
  if (hasFactor && scopes.includes('ADMINISTER')) for (const role of ['MANAGER', 'ADMINISTRATOR'] as const) opened.add(role);
  return grants.filter(({ role }) => opened.has(role));
}
