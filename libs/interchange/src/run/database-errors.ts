const MOST_ATTEMPTS = 5;
const DEADLOCK = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
// Data exceptions, violated constraints, limits of the program: the row is to blame, not the moment.
const DATA_CLASSES = ['22', '23', '54'];

/** What the database says against the data; undefined when something else is wrong. */
export function refusedByData(error: unknown): string | undefined {
  const code = codeOf(error);
  return code !== undefined && DATA_CLASSES.includes(code.slice(0, 2)) ? (error as Error).message : undefined;
}

/** People may write in the same space meanwhile: who loses a deadlock tries again. */
export async function withRetries(story: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await story();
    } catch (error) {
      const code = codeOf(error);
      if (attempt === MOST_ATTEMPTS || (code !== DEADLOCK && code !== LOCK_NOT_AVAILABLE)) throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
