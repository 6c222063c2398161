import type { MessageKey } from '@kehila/messages';

/** Why a command could not be done: a sentence of the message files that says what to do. */
export class CommandFailed extends Error {
  constructor(
    readonly key: MessageKey,
    readonly values: Readonly<Record<string, unknown>> = {},
  ) {
    super(String(key));
  }
}
