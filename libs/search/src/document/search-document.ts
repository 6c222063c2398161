export type DocumentKind = 'question' | 'answer' | 'article';
export type DocumentLanguage = 'he' | 'en' | 'ar' | 'ru';
export type DocumentState = 'open' | 'answered' | 'solved';
/** What is said about the truth of an answer; what has to be checked again counts for nothing. */
export type DocumentTrust = 'verified' | 'outdated' | 'unsafe';
/** Whom a text is for, of those who read its space; partly ordered, and known to its source alone. */
export type DocumentAudience = 'public' | 'members' | 'segment' | 'partners' | 'staff';
export type DocumentStanding = 'official' | 'community' | 'imported';

/** A text as the search knows it: one for each question, answer and article that somebody may find, by its content id. */
export interface SearchDocument {
  readonly id: string;
  /** The question of an answer, the original of a translation; of anything else its own id. Of one thread one row is shown. */
  readonly threadId: string;
  readonly kind: DocumentKind;
  /** What is not for everybody who reads its space is kept apart from the index: nothing is made of its words. */
  readonly audience: DocumentAudience;
  readonly spaceId: string;
  readonly language: DocumentLanguage;
  /** State of the question; an answer carries its question's, an article none. */
  readonly state: DocumentState | null;
  /** Standing of an article; null for anything else. */
  readonly standing: DocumentStanding | null;
  /** Of an answer; a question is verified when one of its answers is. */
  readonly trust: DocumentTrust | null;
  /** What to do instead of a dangerous answer; plain text. */
  readonly trustNote: string | null;
  readonly authorId: string | null;
  /** Slugs; an answer carries its question's. */
  readonly tags: readonly string[];
  /** An answer carries its question's. */
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  readonly score: number;
  readonly answerCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** A whole number that grows with each change: an older one never replaces a newer. */
  readonly version: string | number;
  /** Path after `/{lang}`. */
  readonly path: string;
}
