/** The server did not answer, or refused. The code is its own (`index_not_found`), or ours: `unreachable`, `timeout`, `unreadable`. */
export class MeilisearchFailure extends Error {
  constructor(
    readonly code: string,
    /** Status of the answer; 0: there was none. */
    readonly status: number,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'MeilisearchFailure';
  }

  /** The key is unknown there: wiped, or another's. */
  get isAboutKey(): boolean {
    return this.status === 401 || this.status === 403;
  }
}
