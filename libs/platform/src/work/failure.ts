import type { ErrorCode } from '../graphql/error-code';
import { translate } from '../graphql/translate';

const classes = new Map<string, typeof Failure>();

/**
 * An expected failure: what the domain refuses, as a value that a use case returns. Each concrete class is a GraphQL type
 * (see `@UserErrorType`) and carries the data a client needs. The message is in the caller's language.
 */
export abstract class Failure {
  readonly code: ErrorCode;
  readonly path: string[] | null;

  constructor(code: ErrorCode, path: string[] | null = null) {
    this.code = code;
    this.path = path;
  }

  get message(): string {
    return translate(`errors_${this.code.toLowerCase()}`, Object.fromEntries(Object.entries(this)));
  }
}

export function isFailure(outcome: unknown): outcome is Failure {
  return outcome instanceof Failure;
}

/** Known by its name, so that a replayed idempotency key returns the same failure. */
export function registerFailure(failureClass: typeof Failure): void {
  classes.set(failureClass.name, failureClass);
}

export function reviveFailure(name: string, fields: Record<string, unknown>): Failure {
  const failureClass = classes.get(name);
  if (!failureClass) throw new Error(`no failure is named ${name}`);
  return Object.assign(Object.create(failureClass.prototype as object) as Failure, fields);
}
