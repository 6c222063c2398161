import { formsOf } from './forms';

/** Says which words of a text answer a query: as typed, in another form, completed, or as what a typing error meant. */
export class WordMatcher {
  private readonly whole: ReadonlySet<string>;

  /** @param beginnings Words that were not typed to their end. */
  constructor(
    words: Iterable<string>,
    private readonly beginnings: readonly string[] = [],
  ) {
    this.whole = new Set(words);
  }

  get isEmpty(): boolean {
    return this.whole.size === 0 && this.beginnings.length === 0;
  }

  matches(word: string): boolean {
    if (this.whole.has(word)) return true;
    if (this.beginnings.some((beginning) => word.startsWith(beginning))) return true;
    return formsOf(word).some((form) => this.whole.has(form));
  }
}
