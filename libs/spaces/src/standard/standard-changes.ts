import { BadInput } from '@kehila/platform';
import { clean, newKey } from '../form/new-key';
import type { StandardPointInput } from './graphql/review-standard.types';
import type { StandardPoint } from './review-standard';

/** The points that are asked for, and the keys of those that once were: what a reviewer ticked is never taken for another point. */
export interface PointsEver {
  readonly points: readonly StandardPoint[];
  readonly gone: readonly string[];
}

/**
 * The points as they should be; those that are there keep their keys.
 * @throws BadInput when a key is not there.
 */
export function pointsFrom(stood: PointsEver, wanted: readonly StandardPointInput[]): PointsEver {
  const taken = [...stood.points, ...stood.gone.map((key) => ({ key }))];
  const points: StandardPoint[] = [];
  for (const { key, words } of wanted) {
    if (key && !stood.points.some((point) => point.key === key)) throw new BadInput([{ path: ['input', 'points'], code: 'INVALID' }]);
    const english = words.find(({ language }) => language === 'en')?.name ?? '';
    points.push({
      key: key ?? newKey(english, 'point', [...taken, ...points]),
      words: Object.fromEntries(words.map(({ language, name }) => [language, clean(name)])),
    });
  }
  const left = stood.points.filter(({ key }) => !points.some((point) => point.key === key));
  return { points, gone: [...stood.gone, ...left.map(({ key }) => key)] };
}
