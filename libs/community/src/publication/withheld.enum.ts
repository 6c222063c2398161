import { registerEnumType } from '@nestjs/graphql';
import type { WithheldName } from '../thread/terms';

export const Withheld = { HIDDEN: 'hidden', REMOVED: 'removed' } as const satisfies Record<string, WithheldName>;

registerEnumType(Withheld, {
  name: 'Withheld',
  description: 'Who still sees what the staff took out of sight.',
  valuesMap: { HIDDEN: { description: 'Its author and the staff.' }, REMOVED: { description: 'The staff.' } },
});
