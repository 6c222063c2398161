/** What is wrong with one field of the input. */
export interface FieldProblem {
  /** Outermost first, for example ['input', 'title']. */
  readonly path: readonly string[];
  /** For example TOO_LONG; its sentence stands in the message files as `errors_input_<code>`. */
  readonly code: string;
  /** Numbers for the sentence, for example { limit: 150 }. */
  readonly values?: Record<string, unknown>;
}

/** Input that no state of the domain could accept. Becomes a GraphQL error with code BAD_USER_INPUT and its fields. */
export class BadInput extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('bad input');
  }
}
