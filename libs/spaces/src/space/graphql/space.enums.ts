import { registerEnumType } from '@nestjs/graphql';

/** Who may see a space and all that is in it. */
export const SpaceVisibility = { PUBLIC: 'public', MEMBERS: 'members', STAFF: 'staff' } as const;

export type SpaceVisibility = (typeof SpaceVisibility)[keyof typeof SpaceVisibility];

registerEnumType(SpaceVisibility, {
  name: 'SpaceVisibility',
  description: 'Who may see a space and all that is in it.',
  valuesMap: {
    PUBLIC: { description: 'Everybody.' },
    MEMBERS: { description: 'Those who belong to it, and those who hold a role in it.' },
    STAFF: { description: 'Those who hold a role in it.' },
  },
});

/** How an article becomes public. */
export const PublishingMode = { MARKED: 'marked', APPROVED: 'approved' } as const;

export type PublishingMode = (typeof PublishingMode)[keyof typeof PublishingMode];

registerEnumType(PublishingMode, {
  name: 'PublishingMode',
  description: 'How an article becomes public.',
  valuesMap: {
    MARKED: { description: "A customer's article is public at once, marked as the community's." },
    APPROVED: { description: 'A reviewer approves it first.' },
  },
});
