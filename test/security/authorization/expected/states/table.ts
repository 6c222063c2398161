import { type Role, roles } from '../../scene';
import type { Input } from '../row';

/** What an act on an object of this kind is sent. */
export interface ActOn<Subject, State extends string> {
  readonly input: (subject: Subject) => Input;
  /** A word for each role, as in `row`, by the state of the object. */
  readonly expected: Readonly<Record<State, string>>;
}

/** What is asked about an object of this kind. */
export interface ReadOf<Subject, State extends string> {
  readonly query: (subject: Subject) => string;
  readonly expected: Readonly<Record<State, string>>;
}

/** A line with `word` for some roles and another one for the rest; people without an account are asked to sign in. */
const line = (word: string, others: string, ...chosen: readonly Role[]): string =>
  roles.map((role) => (chosen.includes(role) ? word : role === 'anonymous' ? 'login' : others)).join(' ');

const confirmedRoles = roles.filter((role) => role !== 'anonymous' && role !== 'unverified');

/** Whoever has an account is answered alike. */
export const accounts = (word: string): string => line(word, word);
export const confirmed = (word: string): string => line(word, 'no', ...confirmedRoles);
export const staff = (word: string): string => line(word, 'no', 'staff', 'administrator');
export const staffAndExpert = (word: string): string => line(word, 'no', 'expert', 'staff', 'administrator');
export const reviewer = (word: string): string => line(word, 'no', 'reviewer', 'administrator');
export const staffAndReviewer = (word: string): string => line(word, 'no', 'staff', 'reviewer', 'administrator');
/** For the others it is as if it were not there. */
export const staffSees = (word: string): string => line(word, 'none', 'staff', 'administrator');
export const staffAndReviewerSee = (word: string): string => line(word, 'none', 'staff', 'reviewer', 'administrator');
export const administrator = (word: string): string => line(word, 'none', 'administrator');
export const nobody = accounts('none');
export const refusedToAll = accounts('no');

/** Of a query: these see it, for the others it is as if it were not there. */
export const shownTo = (...chosen: readonly Role[]): string => roles.map((role) => (chosen.includes(role) ? 'yes' : 'none')).join(' ');
export const shownToAccounts = shownTo(...roles.filter((role) => role !== 'anonymous'));
