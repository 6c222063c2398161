import { mergedText } from '@kehila/platform';
import { longest } from './inputs';
import { TextChanged } from './text-changed';

/** `body` as it should read now when it was made from `base`: what was edited since stays. Both changed the same passage: nothing is overwritten. */
export function editedText(current: string, body: string, base: string | null | undefined): string | TextChanged {
  const text = mergedText(base ?? current, current, body);
  return text === undefined || text.length > longest.post ? new TextChanged(current, body) : text;
}
