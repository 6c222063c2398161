import { registerEnumType } from '@nestjs/graphql';
import type { PointsAppealStateName } from '../points-appeal.sql';

export const PointsAppealState = { OPEN: 'open', UPHELD: 'upheld', DECLINED: 'declined' } as const satisfies Record<string, PointsAppealStateName>;

registerEnumType(PointsAppealState, {
  name: 'PointsAppealState',
  description: 'Where a question about an entry stands.',
  valuesMap: {
    OPEN: { description: 'Waits for the staff.' },
    UPHELD: { description: 'The points were given back.' },
    DECLINED: { description: 'The entry stands.' },
  },
});
