import type { Suggestion } from '#frame/suggest.graphql.ts';
import { hadFrom } from '#parts/had-from.ts';
import { local } from '#words/local';

const pauseMs = 150;

/** What stands under a search box while one types: the newest question wins, whatever order the answers come in. */
export class Suggestions {
  found = $state.raw<Suggestion[]>([]);
  #place = $state(-1);
  #asking: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  get open(): boolean {
    return this.found.length > 0;
  }

  get chosen(): Suggestion | undefined {
    return this.found[this.#place];
  }

  ask(typed: string): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    const query = typed.trim();
    if (query.length < 2) return this.#show([]);
    this.#waiting = setTimeout(() => void this.#fetch(query), pauseMs);
  }

  /** Up and down through the list and back to what was typed. False where there is no list. */
  move(step: 1 | -1): boolean {
    if (!this.open) return false;
    const places = this.found.length + 1;
    this.#place = ((this.#place + 1 + step + places) % places) - 1;
    return true;
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    this.#show([]);
  }

  /** After a click into the list has had its effect. */
  closeSoon(): void {
    this.#waiting = setTimeout(() => this.close(), pauseMs);
  }

  async #fetch(query: string): Promise<void> {
    this.#asking = new AbortController();
    const found = await hadFrom<Suggestion[]>(local(`/suggest?q=${encodeURIComponent(query)}`), this.#asking.signal);
    if (found) this.#show(found);
  }

  #show(found: Suggestion[]): void {
    this.found = found;
    this.#place = -1;
  }
}
