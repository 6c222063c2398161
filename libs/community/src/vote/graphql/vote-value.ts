import { registerEnumType } from '@nestjs/graphql';
import type { VoteSign } from '../vote.events';

export const VoteValue = { UP: 1, DOWN: -1 } as const satisfies Record<string, VoteSign>;

registerEnumType(VoteValue, {
  name: 'VoteValue',
  description: 'A vote.',
  valuesMap: { UP: { description: 'Useful.' }, DOWN: { description: 'Not useful, or wrong.' } },
});
