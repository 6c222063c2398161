import type { TestProvider } from './provider';

export interface Page {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

/** Somebody's browser: keeps cookies, follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  withCookies(cookie: string): this {
    for (const pair of cookie.split('; ').filter(Boolean)) this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    return this;
  }

  async go(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = { 'accept-language': 'en', ...(this.cookie ? { cookie: this.cookie } : {}), ...(init.headers as Record<string, string> | undefined) };
    const answer = await fetch(new URL(path, this.address), { redirect: 'manual', ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (/;\s*max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  }

  /** The form of the sign-in page, or of the page of linked logins. */
  start(key: string, fields: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.go(`/auth/oidc/${key}/start`, { method: 'POST', body: new URLSearchParams({ language: 'en', ...fields }), headers });
  }

  /** The whole way: form, provider, back. */
  async signIn(key: string, provider: TestProvider, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const { location } = await this.start(key, fields);
    return location.startsWith('http') ? this.go(provider.approve(new URL(location))) : { status: 0, location, text: '' };
  }

  /** The address of who is signed in; null: nobody. */
  async email(): Promise<string | null> {
    const { text } = await this.ask('{ viewer { email } }');
    return (JSON.parse(text) as { data: { viewer: { email: string } | null } }).data.viewer?.email ?? null;
  }

  ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Page> {
    return this.go('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kehila-client': 'test' },
      body: JSON.stringify({ query, variables }),
    });
  }
}
