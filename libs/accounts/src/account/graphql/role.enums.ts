import { registerEnumType } from '@nestjs/graphql';
import type { Role as RoleName } from '@kehila/platform';

export type Role = RoleName;

export const Role = {
  CUSTOMER: 'CUSTOMER',
  EXPERT: 'EXPERT',
  STAFF: 'STAFF',
  REVIEWER: 'REVIEWER',
  MANAGER: 'MANAGER',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const satisfies {
  [Name in RoleName]: Name;
};

registerEnumType(Role, {
  name: 'Role',
  description: 'Roles. No ladder: a reviewer is not staff; an administrator is all.',
  valuesMap: {
    CUSTOMER: { description: 'Everybody with an account.' },
    EXPERT: { description: 'Earned in a space.' },
    STAFF: { description: 'Works for the organisation.' },
    REVIEWER: { description: 'Approves articles.' },
    MANAGER: { description: 'Sees figures and sets policies.' },
    ADMINISTRATOR: { description: 'Grants roles and changes settings.' },
  },
});

/** What an author is in the space where the text stands: the chip beside the name. */
export const AuthorRole = { STAFF: 'STAFF', EXPERT: 'EXPERT', REVIEWER: 'REVIEWER' } as const;

export type AuthorRole = keyof typeof AuthorRole;

registerEnumType(AuthorRole, {
  name: 'AuthorRole',
  description: 'What an author is in the space where the text stands: the chip beside the name.',
  valuesMap: {
    STAFF: { description: 'Staff of the space.' },
    EXPERT: { description: 'Earned expert status in the space.' },
    REVIEWER: { description: 'Reviews articles of the space.' },
  },
});
