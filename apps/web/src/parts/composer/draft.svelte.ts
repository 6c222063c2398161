import { local } from '#words/local';

export interface DraftText {
  readonly title: string;
  readonly body: string;
  readonly space: string | null;
  readonly tags: readonly string[];
}

type State = 'none' | 'saving' | 'saved' | 'inBrowser' | 'failed';

const pauseMs = 1_500;

/** Keeps what is being written: at the API for who is signed in, in the browser for who is not. */
export class DraftKeeper {
  state = $state<State>('none');
  #waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly text: () => DraftText } | undefined;

  constructor(
    private readonly place: string,
    private readonly signedIn: boolean,
  ) {}

  /** A pause in the typing saves. */
  typed(text: () => DraftText): void {
    this.pause();
    this.#waiting = { timer: setTimeout(() => this.keepNow(), pauseMs), text };
  }

  /** Whoever leaves the page in the middle of a word finds that word again. */
  keepNow(): void {
    const waiting = this.#waiting;
    this.pause();
    if (waiting) void this.#save(waiting.text());
  }

  /** What this browser kept, for example before signing in. */
  kept(): DraftText | undefined {
    try {
      const kept = localStorage.getItem(this.#key);
      return kept === null ? undefined : (JSON.parse(kept) as DraftText);
    } catch {
      return undefined;
    }
  }

  /** The text was sent: nothing is left to keep. */
  forget(): void {
    this.pause();
    this.#inBrowser(null);
    if (this.signedIn) void this.#post({ title: '', body: '', space: null, tags: [] });
    this.state = 'none';
  }

  pause(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }

  async #save(text: DraftText): Promise<void> {
    if (!this.signedIn) {
      this.state = this.#inBrowser(text) ? 'inBrowser' : 'failed';
      return;
    }
    this.state = 'saving';
    const saved = await this.#post(text);
    this.state = saved ? 'saved' : this.#inBrowser(text) ? 'inBrowser' : 'failed';
    if (saved) this.#inBrowser(null);
  }

  async #post(text: DraftText): Promise<boolean> {
    const response = await fetch(local('/drafts'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ place: this.place, ...text }),
      keepalive: true,
    }).catch(() => undefined);
    return response?.ok ?? false;
  }

  /** False where the browser keeps nothing. */
  #inBrowser(text: DraftText | null): boolean {
    try {
      if (text === null || (text.body === '' && text.title === '')) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(text));
      return true;
    } catch {
      return false;
    }
  }

  get #key(): string {
    return `draft:${this.place}`;
  }
}
