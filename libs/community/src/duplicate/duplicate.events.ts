import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** How a suggestion ended. `overtaken`: the question was closed otherwise. */
export type SuggestionOutcome = 'confirmed' | 'declined' | 'lapsed' | 'overtaken';

/** A member says that a question was asked before; somebody else has to confirm it. */
export class DuplicateSuggested extends ThreadEvent {
  readonly questionId: string;
  readonly suggestionId: string;
  readonly askerId: string | null;
  readonly suggestedBy: string;

  constructor(fields: Fields<DuplicateSuggested>) {
    super(fields);
  }
}

/** A suggestion waits no longer. */
export class DuplicateSuggestionEnded extends ThreadEvent {
  readonly questionId: string;
  readonly suggestionId: string;
  readonly outcome: SuggestionOutcome;
  readonly askerId: string | null;
  readonly suggestedBy: string;
  /** Null: by itself. */
  readonly endedBy: string | null;

  constructor(fields: Fields<DuplicateSuggestionEnded>) {
    super(fields);
  }
}
