/** The answer for GraphQL says nothing to who asks for a file. */
export function whatStandsBehind(error: unknown): never {
  throw (error as { originalError?: Error }).originalError ?? error;
}
