import { type SimilarFound, similarTo } from '#features/search/similar/similar.ts';

const pauseMs = 350;
const shortest = 8;

/** What a title that is being typed brings to mind: what may answer it, and where it would belong. */
export class Suggested {
  html = $state.raw('');
  space = $state.raw<string>();
  tags = $state.raw<readonly string[]>([]);
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  ask(typed: string): void {
    this.stop();
    const title = typed.trim();
    if (title.length < shortest) return;
    this.#waiting = setTimeout(() => void this.#fetch(title), pauseMs);
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
  }

  async #fetch(title: string): Promise<void> {
    this.#asking = new AbortController();
    const found: SimilarFound | undefined = await similarTo({ title }, this.#asking.signal);
    if (!found) return;
    this.html = found.html;
    this.tags = found.tags;
    if (found.space !== null) this.space = found.space;
  }
}
