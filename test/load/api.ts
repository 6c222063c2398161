import type { Kehila } from './kehila.ts';

/** Headers of an API client; the cookie makes it somebody's. */
export function headers(cookie?: string): Record<string, string> {
  return { 'content-type': 'application/json', 'x-kehila-client': 'bench', ...(cookie ? { cookie } : {}) };
}

export function operation(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ query, variables });
}

export async function signIn(kehila: Kehila, email: string, password: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }';
  const answer = await fetch(`${kehila.url}/graphql`, { method: 'POST', headers: headers(), body: operation(query, { input: { email, password } }) });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return cookie;
}
