const foreignKeyViolation = '23503';

/** What the row refers to does not exist: this lib knows spaces by their ids only. */
export function isReferenceMissing(error: unknown): boolean {
  const cause = error as { code?: string; driverError?: { code?: string } };
  return (cause.code ?? cause.driverError?.code) === foreignKeyViolation;
}
