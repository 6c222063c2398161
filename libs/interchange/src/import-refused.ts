/** The import cannot begin; its message says in one sentence why and what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
