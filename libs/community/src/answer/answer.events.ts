import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

export class AnswerPosted extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly authorId: string;
  readonly askerId: string | null;
  readonly authorHidden: boolean;
  /** Staff of the space. */
  readonly authorIsStaff: boolean;

  constructor(fields: Fields<AnswerPosted>) {
    super(fields);
  }
}

export class AnswerEdited extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly editorId: string;

  constructor(fields: Fields<AnswerEdited>) {
    super(fields);
  }
}
