/** What an import brings in. Votes have no voter and are kept as totals; nominations are candidates' texts, kept hidden. */
export const ADDED = [
  'questions',
  'answers',
  'comments',
  'accounts',
  'badges',
  'votes',
  'tags',
  'wikis',
  'links',
  'revisions',
  'followers',
  'nominations',
  'articles',
  'attachments',
] as const;

/** What is left out because it refers to something that is gone, or has no place here. */
export const SKIPPED = [
  'answers',
  'comments',
  'badges',
  'votes',
  'wikis',
  'links',
  'revisions',
  'followers',
  'acceptances',
  'owners',
  'otherPosts',
  'otherVotes',
  'otherHistory',
  'topics',
  'images',
  'drafts',
  'sections',
] as const;

export type Added = (typeof ADDED)[number];
export type Skipped = (typeof SKIPPED)[number];

export interface BrokenRowReport {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface ImportSummary {
  readonly space: { readonly id: string; readonly slug: string; readonly created: boolean };
  readonly added: Readonly<Record<Added, number>>;
  readonly skipped: Readonly<Record<Skipped, number>>;
  /** Rows that an earlier run had brought in. */
  readonly alreadyThere: number;
  /** The first hundred of them; `brokenCount` says how many there are. */
  readonly broken: readonly BrokenRowReport[];
  readonly brokenCount: number;
  readonly seconds: number;
  /** Questions, answers and articles a second, with everything that belongs to them and the search index. */
  readonly postsPerSecond: number;
}

const MOST_REPORTED = 100;

/** Counts while the import runs. */
export class Tally {
  readonly added = zeros(ADDED);
  readonly skipped = zeros(SKIPPED);
  readonly broken: BrokenRowReport[] = [];
  brokenCount = 0;
  alreadyThere = 0;

  reportBroken(report: BrokenRowReport): void {
    this.brokenCount += 1;
    if (this.broken.length < MOST_REPORTED) this.broken.push(report);
  }

  summary(space: ImportSummary['space'], seconds: number): ImportSummary {
    const { added, skipped, alreadyThere, broken, brokenCount } = this;
    const posts = added.questions + added.answers + added.articles;
    return { space, added, skipped, alreadyThere, broken, brokenCount, seconds: Math.round(seconds * 100) / 100, postsPerSecond: Math.round(posts / seconds) };
  }
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
