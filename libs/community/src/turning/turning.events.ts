import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

export type TurnedKind = 'answer' | 'comment';

/** An answer is a comment from now on, or a comment an answer; also when that is taken back. */
export class TextTurned extends ThreadEvent {
  readonly questionId: string;
  /** As it was. */
  readonly fromId: string;
  readonly fromKind: TurnedKind;
  /** As it stands from now on. */
  readonly toId: string;
  readonly toKind: TurnedKind;
  /** What a comment hangs on; null of an answer. */
  readonly onId: string | null;
  /** It is again what it was before. */
  readonly undone: boolean;
  readonly askerId: string | null;
  readonly authorId: string | null;
  /** Staff of the space. */
  readonly authorIsStaff: boolean;
  /** The author hides the name in the thread. */
  readonly authorHidden: boolean;
  /** Whose votes for the answer that it was were taken back. */
  readonly votersBefore: readonly string[];
  /** Whose votes for the answer that it is again stand again. */
  readonly votersAgain: readonly string[];
  readonly turnedBy: string;

  constructor(fields: Fields<TextTurned>) {
    super(fields);
  }
}
