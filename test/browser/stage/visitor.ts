import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Language, type Say, wordsOf } from './words.ts';

export type Role = 'customer' | 'expert' | 'staff' | 'reviewer' | 'manager' | 'administrator';
export type Scheme = 'light' | 'dark';

export interface Manner {
  readonly language: Language;
  readonly width?: number;
  readonly scheme?: Scheme;
  /** With JavaScript off. */
  readonly withoutScript?: boolean;
  readonly signedIn?: SignedIn | undefined;
  readonly further?: BrowserContextOptions;
}

export type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** Somebody at a browser, with everything the browser complained about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly page: Page;
  readonly language: Language;
  readonly say: Say;
  readonly address: string;
  private readonly withoutScript: boolean;

  private constructor(page: Page, address: string, { language, withoutScript = false }: Manner) {
    this.page = page;
    this.address = address;
    this.language = language;
    this.say = wordsOf(language);
    this.withoutScript = withoutScript;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
  }

  static async arrive(browser: Browser, address: string, manner: Manner): Promise<Visitor> {
    const { language, width = 1280, scheme = 'light', withoutScript = false, signedIn, further = {} } = manner;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale: language === 'he' ? 'he-IL' : 'en-GB',
      timezoneId: 'Asia/Jerusalem',
      javaScriptEnabled: !withoutScript,
      reducedMotion: 'reduce',
      ...(signedIn ? { storageState: signedIn } : {}),
      ...further,
    });
    context.setDefaultTimeout(15_000);
    return new Visitor(await context.newPage(), address, manner);
  }

  /** Opens an address in the language of the visitor; answers its status. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(new URL(`/${this.language}${path}`, this.address).href);
    await this.alive();
    return response?.status() ?? 0;
  }

  /** Gives the sign that a page to be read waits for; the framework's announcer stands on it as soon as its script has taken the page over. */
  async alive(): Promise<void> {
    if (this.withoutScript) return;
    await this.page.evaluate(() => dispatchEvent(new Event('wheel')));
    await this.page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.open('/sign-in');
    await this.page.locator('#email').fill(email);
    await this.page.locator('#password').fill(password);
    await this.press('web_accounts_sign_in_button');
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  }

  /** Presses the first button that says this. */
  async press(key: string, within = this.page.locator('main')): Promise<void> {
    await within
      .getByRole('button', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  async follow(key: string, within = this.page.locator('main')): Promise<void> {
    await within
      .getByRole('link', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  /** Cookies and what the pages keep in the browser. */
  get signedIn(): Promise<SignedIn> {
    return this.page.context().storageState();
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}
