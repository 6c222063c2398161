import { Finding } from '#parts/composer/finding.svelte.ts';
import { local } from '#words/local';

/** Somebody who can be called. */
export interface Callable {
  readonly handle: string;
  readonly displayName: string;
  readonly avatar: string | null;
  readonly initials: string;
}

/** The sign @ and what was typed behind it, up to the cursor: no part of an address or of a word. */
const CALL = /(?<![A-Za-z0-9_@/.])@([\p{L}\p{N}_-]{0,40})$/u;

/** Whom somebody may mean while they type a handle in a field. */
export class Calling extends Finding<Callable> {
  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly question: string | undefined,
  ) {
    super();
  }

  ask(): void {
    const typed = this.#typed();
    if (typed === undefined || (typed === '' && this.question === undefined)) return this.close();
    const query = new URLSearchParams({ q: typed, ...(this.question !== undefined && { question: this.question }) });
    this.look(local(`/mentionable?${query.toString()}`));
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

  #typed(): string | undefined {
    const { selectionStart, selectionEnd, value } = this.area;
    return selectionStart === selectionEnd ? CALL.exec(value.slice(Math.max(0, selectionStart - 50), selectionStart))?.[1] : undefined;
  }
}
