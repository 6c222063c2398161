import type { Language } from '@kehila/platform';
import type { Significance } from '../translation/significance';
import type { RevisionFacts } from './revision.policy';

/** A revision and its article as they stand under the lock of the act. */
export interface LockedRevision extends RevisionFacts {
  readonly id: string;
  readonly articleId: string;
  /** Of its title. */
  readonly slug: string;
  /** Nothing has been written yet. */
  readonly isEmpty: boolean;
  readonly language: Language;
  /** It stands in several: whatever is written, the language stays. */
  readonly keepsLanguage: boolean;
  /** The text is still that of the original. */
  readonly isUntranslated: boolean;
  /** It is a translation of what was put away. */
  readonly isOriginalArchived: boolean;
  /** What its publication means for translations of its article. */
  readonly significance: Significance;
  readonly nominationId: string | null;
  readonly questionId: string | null;
  /** Approved, for a time to come. */
  readonly publishAt: Date | null;
  /** Of its text or its state. */
  readonly changedAt: Date;
}
