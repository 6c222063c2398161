import { type Role, roles, type Scene } from '../scene';

/** What a mutation is sent, made anew whenever the one before was used up; or the text of a query. */
export type Made<Value> = (scene: Scene, mine: string) => Promise<Value> | Value;
export type Input = Readonly<Record<string, unknown>>;

export interface Row<Value> {
  readonly field: string;
  readonly on: string;
  readonly expected: Readonly<Record<Role, string>>;
  readonly made: Made<Value>;
}

/**
 * Who may what, reviewed by people. A line has a word for each role:
 * anonymous unverified newcomer customer expert staff elsewhere reviewer manager administrator
 *
 * yes: done, or shown · login: sign in first · shut: closed to this role · no: not allowed, and says what is missing
 * none: as if it were not there, or an empty list · anything else: the code of the refusal
 */
export function row<Value>(field: string, on: string, words: string, made: Made<Value>): Row<Value> {
  const each = words.trim().split(/\s+/);
  if (each.length !== roles.length) throw new Error(`${field}: a word for each role`);
  return { field, on, made, expected: Object.fromEntries(roles.map((role, index) => [role, each[index] ?? ''])) as Record<Role, string> };
}

export const everybody = 'yes yes yes yes yes yes yes yes yes yes';
export const everyAccount = 'login yes yes yes yes yes yes yes yes yes';
export const everyConfirmed = 'login no yes yes yes yes yes yes yes yes';
export const staffOnly = 'login no no no no yes no no no yes';
export const staffOrExpert = 'login no no no yes yes no no no yes';
export const staffOrReviewer = 'login no no no no yes no yes no yes';
export const knowledgeable = 'login no no no yes yes no yes no yes';
export const nobodysDraft = 'login none none none none no none no none no';
export const reviewerOnly = 'login none none none none no none yes none yes';
