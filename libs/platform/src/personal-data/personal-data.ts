import type { Transaction } from '../work/transaction';

/** One list of what is known about a person, for example their questions. Its name is a message key's end and a file name. */
export interface PersonalSection {
  readonly name: string;
  /** Is not taken along when two accounts become one. */
  readonly stays?: true;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * What one part of the product keeps about people: it can be shown to the person, taken to another account, and erased. Every part that
 * has a column leading to an account answers; see `@Personal`.
 */
export interface PersonalData {
  /** Columns that lead to an account, as `table.column`. A test compares them with the database. */
  readonly columns: readonly string[];

  /** Everything about the account, for the person. */
  sections(accountId: string): Promise<PersonalSection[]>;

  /** Whatever says who it was goes; what others need to read on stays under the id alone. */
  erase(tx: Transaction, accountId: string): Promise<void>;

  /** What is the account `from`'s becomes `to`'s. Both are locked. */
  move(tx: Transaction, from: string, to: string): Promise<void>;
}
