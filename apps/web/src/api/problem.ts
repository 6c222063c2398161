/** What came of a form that was not accepted: said in the reader's language, beside the field where it belongs to one. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** Sentence by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** What would give the ability that is missing. */
  readonly needs?: readonly string[];
  readonly missingReputation?: number | null;
  /** What would be accepted in place of what was sent, and is most like it. */
  readonly nearest?: string;
  /** The text as somebody else has saved it in the meantime. */
  readonly current?: string;
}

/** A form as it comes back: nothing that was typed is lost. */
export interface Returned {
  /** Name of the action; a page with several forms shows the problem at the right one. */
  readonly form: string;
  /** What the form was about, for example an answer's id. */
  readonly about: string;
  readonly problem: Problem;
  readonly typed: Readonly<Record<string, string>>;
  /** In place of that of the page, for idempotency keys: the act was refused, and is another one once it was mended. */
  readonly visit?: string;
}

/** The returned form, if it is this one. */
export function returnedTo(form: unknown, name: string, about = ''): Returned | undefined {
  const returned = form as Returned | null | undefined;
  return returned?.form === name && returned.about === about ? returned : undefined;
}
