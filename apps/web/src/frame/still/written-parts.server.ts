interface Written {
  readonly html: string;
  readonly until: number;
  readonly characters: number;
}

interface Bounds {
  /** Of keys and HTML together. */
  readonly mostCharacters: number;
  /** So long after it was written a part is used. */
  readonly milliseconds: number;
}

/** HTML that was written already, found again by everything that it shows. What was not used for longest goes first. */
export class WrittenParts {
  private readonly known = new Map<string, Written>();
  private readonly names = new WeakMap<object, number>();
  private parts = 0;
  private characters = 0;

  constructor(
    private readonly bounds: Bounds,
    private readonly now: () => number = () => performance.now(),
  ) {}

  of(part: object, shown: string, write: () => string): string {
    const key = `${this.nameOf(part)} ${shown}`;
    const known = this.known.get(key);
    if (known) {
      this.known.delete(key);
      if (known.until > this.now()) {
        this.known.set(key, known);
        return known.html;
      }
      this.characters -= known.characters;
    }
    const html = write();
    this.remember(key, html);
    return html;
  }

  private remember(key: string, html: string): void {
    const characters = key.length + html.length;
    this.known.set(key, { html, until: this.now() + this.bounds.milliseconds, characters });
    this.characters += characters;
    for (const [oldest, { characters: freed }] of this.known) {
      if (this.characters <= this.bounds.mostCharacters) return;
      this.known.delete(oldest);
      this.characters -= freed;
    }
  }

  private nameOf(part: object): number {
    const known = this.names.get(part);
    if (known !== undefined) return known;
    this.names.set(part, ++this.parts);
    return this.parts;
  }
}
