import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database, type Locale } from '@kehila/platform';
import { isHebrew, wordsOf } from '../analyser';
import { type ComparedPage, creditOpenings, writeCompared } from '../ranking/compared-search.sql';
import type { Opening } from './opening';
import { type LoggedOpening, type LoggedSearch, noteAsked, type SearchManner, writeOpenings, writeSearches } from './search-log.sql';
import type { Searcher } from './searcher';
import { keptText, wordingOf } from './wording';

/** What was searched for, and how much was found at once. */
export interface Searched {
  readonly manner: SearchManner;
  readonly text: string;
  readonly spaceId: string | null;
  readonly found: number;
  /** Of a first page: which comparison its order came of; null: of none. */
  readonly compared?: Compared | null;
}

export interface Compared {
  readonly comparisonId: string;
  /** Whose the hit at each place is. */
  readonly teams: string;
}

interface Remembered extends Searched {
  readonly compared: Compared | null;
  readonly id: string;
  readonly at: Date;
  readonly language: Locale;
  readonly searcher: Searcher;
}

const writeEveryMilliseconds = 2_000;
/** Beyond that nothing is noted until what waits is written. */
const mostWaiting = 5_000;
const mostRemembered = 20_000;
/** So long after a keystroke the next belongs to the same search, and so long after a page the same words do. */
const typingMilliseconds = 60_000;
const againMilliseconds = 10 * 60_000;
const mostFound = 100;
const openedWithin = 24 * 60 * 60_000;

/** Notes in memory what is searched for and opened, and writes it every two seconds: a search never waits for it. What a crash takes with it is not missed. */
@Injectable()
export class SearchLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SearchLog.name);
  /** The last search of each kind of everybody, oldest first. */
  private readonly last = new Map<string, Remembered>();
  private searches = new Map<string, Remembered>();
  private openings: LoggedOpening[] = [];
  private compared = new Map<string, ComparedPage>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), writeEveryMilliseconds);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** Answers the id by which openings are told. Undefined: it is not noted. */
  note(searcher: Searcher, searched: Searched): string | undefined {
    if (searched.text.trim() === '' || this.searches.size >= mostWaiting) return undefined;
    const at = this.clock.now();
    const key = `${searched.manner === 'asking' ? 'asking' : 'search'} ${searcher.hand}`;
    const before = this.last.get(key);
    const goesOn = before !== undefined && isSame(before, searched, at);
    const id = goesOn ? before.id : randomUUID();
    // Whoever is shown the page of what they typed has sent it, and typing on in the same words does not take that back.
    const manner = goesOn && before.manner === 'search' ? 'search' : searched.manner;
    const found = goesOn && before.text === searched.text ? Math.max(before.found, searched.found) : searched.found;
    const compared = searched.compared === undefined && goesOn ? before.compared : (searched.compared ?? null);
    const language = languageOf(searched.text);
    const remembered: Remembered = { ...searched, manner, found: Math.min(found, mostFound), compared, id, at, language, searcher };
    this.noteCompared(remembered, goesOn && before.compared !== null);
    this.last.delete(key);
    this.last.set(key, remembered);
    this.searches.set(id, remembered);
    if (this.last.size > mostRemembered) this.last.delete(this.last.keys().next().value ?? key);
    return id;
  }

  /** A page of a comparison, or another page of a search that was one: sorted otherwise, its hits are nobody's. */
  private noteCompared({ id, at, compared }: Remembered, wasCompared: boolean): void {
    if (compared) this.compared.set(id, { id, at, comparison_id: compared.comparisonId, teams: compared.teams });
    else if (wasCompared) this.compared.set(id, { id, at, comparison_id: null, teams: '' });
  }

  /** Somebody opened a hit, or the form for a question. */
  noteOpening({ searchId, place }: Opening, accountId: string | null): void {
    if (this.openings.length < mostWaiting) this.openings.push({ id: searchId, place, at: this.clock.now(), account_id: accountId });
  }

  /** Somebody asked a question: what they had searched for before did not help. */
  async noteAsked(accountId: string, questionId: string, at: Date): Promise<void> {
    await this.write();
    await this.database.rows(noteAsked, [accountId, questionId, at]);
  }

  /** Searches first: what was opened is noted where they stand. */
  async write(): Promise<void> {
    const [searches, openings] = [[...this.searches.values()], this.openings];
    if (searches.length === 0 && openings.length === 0) return;
    const compared = [...this.compared.values()];
    this.searches = new Map();
    this.openings = [];
    this.compared = new Map();
    try {
      if (searches.length > 0) await this.database.rows(writeSearches, [JSON.stringify(searches.map(rowOf))]);
      if (compared.length > 0) await this.database.rows(writeCompared, [JSON.stringify(compared), this.clock.now()]);
      if (openings.length > 0) {
        const since = new Date(this.clock.now().getTime() - openedWithin);
        await this.database.rows(writeOpenings, [JSON.stringify(openings), since]);
        await this.database.rows(creditOpenings, [JSON.stringify(openings), since]);
      }
    } catch (error) {
      this.logger.warn(`${searches.length} searches and ${openings.length} openings were not noted: ${String(error)}`);
    }
  }
}

/** Whether somebody goes on typing, mends the title of one question, or looks at the same search again: sorted, narrowed, come back to. */
function isSame(before: Remembered, now: Searched, at: Date): boolean {
  const age = at.getTime() - before.at.getTime();
  const [old, text] = [before.text.trim().toLowerCase(), now.text.trim().toLowerCase()];
  if (old === text || now.manner === 'asking') return age <= againMilliseconds;
  return before.manner !== 'search' && age <= typingMilliseconds && (text.startsWith(old) || old.startsWith(text));
}

function rowOf({ id, at, manner, text, language, spaceId, searcher, found }: Remembered): LoggedSearch {
  const kept = keptText(text);
  return {
    id,
    at,
    kind: manner,
    text: kept,
    wording: wordingOf(kept).join(' '),
    language,
    space_id: spaceId,
    account_id: searcher.accountId,
    person: searcher.mark,
    found,
  };
}

function languageOf(text: string): Locale {
  return wordsOf(text).some(isHebrew) ? 'he' : 'en';
}
