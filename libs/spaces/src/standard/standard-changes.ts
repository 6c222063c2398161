import { BadInput } from '@kehila/platform';
import { clean, newKey } from '../form/new-key';
import type { StandardPointInput } from './graphql/review-standard.types';
import type { StandardPoint } from './review-standard';

/**
 * The points as they should be; those that are there keep their keys.
 * @throws BadInput when a key is not there.
 */
export function pointsFrom(stood: readonly StandardPoint[], wanted: readonly StandardPointInput[]): StandardPoint[] {
  const points: StandardPoint[] = [];
  for (const { key, words } of wanted) {
    if (key && !stood.some((point) => point.key === key)) throw new BadInput([{ path: ['input', 'points'], code: 'INVALID' }]);
    const english = words.find(({ language }) => language === 'en')?.name ?? '';
    points.push({
      key: key ?? newKey(english, 'point', [...stood, ...points]),
      words: Object.fromEntries(words.map(({ language, name }) => [language, clean(name)])),
    });
  }
  return points;
}
