import { hadFrom } from '#parts/had-from.ts';

const pauseMs = 150;

/** What is found while somebody types: the newest question wins, whatever order the answers come in. */
export class Finding<Found> {
  found = $state.raw<Found[]>([]);
  /** It was looked for, and there is nothing. */
  none = $state(false);
  #place = $state(-1);
  #asking: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  get open(): boolean {
    return this.found.length > 0;
  }

  get chosen(): Found | undefined {
    return this.found[this.#place];
  }

  /** Where it is asked for; undefined: there is nothing to look for. */
  look(address: string | undefined): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    this.none = false;
    if (address === undefined) return this.#show([]);
    this.#waiting = setTimeout(() => void this.#fetch(address), pauseMs);
  }

  /** Up and down through the list. */
  move(step: 1 | -1): void {
    const { length } = this.found;
    if (length > 0) this.#place = (this.#place + step + length) % length;
  }

  close(): void {
    this.look(undefined);
  }

  async #fetch(address: string): Promise<void> {
    this.#asking = new AbortController();
    const found = await hadFrom<Found[]>(address, this.#asking.signal);
    if (!found) return;
    this.#show(found);
    this.none = !this.open;
  }

  #show(found: Found[]): void {
    this.found = found;
    this.#place = found.length > 0 ? 0 : -1;
  }
}
