import { Chance, type RealText } from '@kehila/testing/known-items';

const rareWord = 0.03;
const syllables = {
  en: ['ka', 'to', 'ri', 'men', 'sol', 'vi', 'tra', 'lo', 'ded', 'pu', 'shi', 'ban', 'qui', 'fer', 'nox', 'wy', 'gla', 'zem'],
  he: ['קא', 'טור', 'רי', 'מנ', 'סול', 'וי', 'תר', 'לו', 'דד', 'פו', 'שי', 'בנ', 'גל', 'זמ', 'חפ', 'יק', 'נו', 'עת'],
};

/** Writes texts like real ones: each word follows the one before as it does somewhere in them, and some were never seen. */
export class MadeUp {
  private readonly next = new Map<string, string[]>();
  private readonly first: string[] = [];
  private readonly language: RealText['language'];
  private readonly chance: Chance;

  constructor(texts: readonly string[], language: RealText['language'], seed: number) {
    this.language = language;
    this.chance = new Chance(seed);
    for (const text of texts) {
      const words = text.split(/\s+/).filter((word) => word !== '' && word.length < 30);
      if (words[0]) this.first.push(words[0]);
      words.forEach((word, at) => {
        const follower = words[at + 1];
        if (follower) (this.next.get(word) ?? this.next.set(word, []).get(word))?.push(follower);
      });
    }
  }

  text(shortest: number, longest: number): string {
    const length = shortest + this.chance.below(longest - shortest + 1);
    const words: string[] = [];
    let last = this.chance.of(this.first);
    while (words.length < length) {
      words.push(this.chance.next() < rareWord ? this.neverSeen() : last);
      const followers = this.next.get(last);
      last = this.chance.of(followers ?? this.first);
    }
    return words.join(' ');
  }

  private neverSeen(): string {
    return Array.from({ length: 2 + this.chance.below(3) }, () => this.chance.of(syllables[this.language])).join('');
  }
}
