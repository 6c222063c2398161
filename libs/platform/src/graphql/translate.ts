import { message } from '@kehila/messages';
import { requestContext } from '../request';

/** A sentence in the caller's language. Keys stand in the message files; an unknown key is a mistake of ours and throws. */
export function translate(key: string, values: Record<string, unknown> = {}): string {
  return message(key, values, requestContext.language());
}
