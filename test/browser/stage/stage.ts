import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { type Manner, type Role, type SignedIn, Visitor } from './visitor.ts';

/** A browser before a running community; the people of its sample come in by their role. */
export class Stage {
  readonly address: string;
  readonly password: string;
  private readonly browser: Browser;
  private readonly known = new Map<Role, Promise<SignedIn>>();

  private constructor(browser: Browser, { address, password }: { address: string; password: string }) {
    this.browser = browser;
    this.address = address;
    this.password = password;
  }

  static async open(community: { address: string; password: string }): Promise<Stage> {
    return new Stage(await openChromium(), community);
  }

  anybody(manner: Manner): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.address, manner);
  }

  /** At the name of this machine, not its number: browsers make passkeys for names only. */
  atName(manner: Manner): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.address.replace('127.0.0.1', 'localhost'), manner);
  }

  async as(role: Role, manner: Manner): Promise<Visitor> {
    return this.anybody({ ...manner, signedIn: await this.sessionOf(role) });
  }

  /** What the API answers to anybody. */
  async ask<Data>(query: string): Promise<Data> {
    const headers = { 'content-type': 'application/json', 'x-kehila-client': 'browser' };
    const answer = await fetch(`${this.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await answer.json()) as { data: Data }).data;
  }

  /** The last part of the newest link that was mailed to somebody. */
  async linkTo(email: string): Promise<string> {
    const administrator = await this.as('administrator', { language: 'en' });
    await administrator.open('/admin/mails');
    const mail = administrator.page.locator('li', { hasText: email }).first();
    const href = await mail.locator('a[href*="/en/"], a[href*="/he/"]').first().getAttribute('href');
    await administrator.leave();
    return href?.split('/').at(-1) ?? '';
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Each role signs in once. */
  private sessionOf(role: Role): Promise<SignedIn> {
    const session = this.known.get(role) ?? this.signIn(role);
    this.known.set(role, session);
    return session;
  }

  private async signIn(role: Role): Promise<SignedIn> {
    const visitor = await this.anybody({ language: 'en' });
    await visitor.signIn(`${role}@kehila.example`, this.password);
    const session = await visitor.signedIn;
    await visitor.leave();
    return session;
  }
}
