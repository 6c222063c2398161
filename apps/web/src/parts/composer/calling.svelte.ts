import { local } from '#words/local';

/** Somebody who can be called. */
export interface Callable {
  readonly handle: string;
  readonly displayName: string;
  readonly avatar: string | null;
  readonly initials: string;
}

const pauseMs = 150;
/** The sign @ and what was typed behind it, up to the cursor: no part of an address or of a word. */
const CALL = /(?<![A-Za-z0-9_@/.])@([\p{L}\p{N}_-]{0,40})$/u;

/** Whom somebody may mean while they type a handle in a field: the newest question wins, whatever order the answers come in. */
export class Calling {
  found = $state.raw<Callable[]>([]);
  #place = $state(-1);
  #asking: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly question: string | undefined,
  ) {}

  get chosen(): Callable | undefined {
    return this.found[this.#place];
  }

  ask(): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    const typed = this.#typed();
    if (typed === undefined || (typed === '' && this.question === undefined)) return this.#show([]);
    this.#waiting = setTimeout(() => void this.#fetch(typed), pauseMs);
  }

  /** Up and down through the list. False where there is none. */
  move(step: 1 | -1): boolean {
    const { length } = this.found;
    if (length > 0) this.#place = (this.#place + step + length) % length;
    return length > 0;
  }

  /** Writes the handle in place of what was typed of it. */
  take({ handle }: Callable): void {
    const end = this.area.selectionStart;
    const start = end - (this.#typed() ?? '').length;
    this.area.setRangeText(`${handle} `, start, end, 'end');
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
    this.area.focus();
    this.close();
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    this.#show([]);
  }

  #typed(): string | undefined {
    const { selectionStart, selectionEnd, value } = this.area;
    return selectionStart === selectionEnd ? CALL.exec(value.slice(Math.max(0, selectionStart - 50), selectionStart))?.[1] : undefined;
  }

  async #fetch(typed: string): Promise<void> {
    this.#asking = new AbortController();
    const query = new URLSearchParams({ q: typed, ...(this.question !== undefined && { question: this.question }) });
    const response = await fetch(local(`/mentionable?${query.toString()}`), { signal: this.#asking.signal }).catch(() => undefined);
    if (response?.ok) this.#show((await response.json()) as Callable[]);
  }

  #show(found: Callable[]): void {
    this.found = found;
    this.#place = found.length > 0 ? 0 : -1;
  }
}
