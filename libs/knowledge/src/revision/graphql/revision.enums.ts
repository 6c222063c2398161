import { registerEnumType } from '@nestjs/graphql';

export const RevisionState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  IN_REVIEW: 'in_review',
  CHANGES_REQUESTED: 'changes_requested',
  APPROVED: 'approved',
  SCHEDULED: 'scheduled',
  PUBLISHED: 'published',
  SUPERSEDED: 'superseded',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const;

registerEnumType(RevisionState, {
  name: 'RevisionState',
  description: 'Where a revision is in its life.',
  valuesMap: {
    DRAFT: { description: 'Its author writes.' },
    SUBMITTED: { description: 'Waits for a reviewer.' },
    IN_REVIEW: { description: 'A reviewer took it up.' },
    CHANGES_REQUESTED: { description: 'The reviewer gave it back, with what is missing.' },
    APPROVED: { description: 'Approved, and not yet published.' },
    SCHEDULED: { description: 'Approved, and published at a set time.' },
    PUBLISHED: { description: 'The text that readers see.' },
    SUPERSEDED: { description: 'Was published until a newer one took its place.' },
    DECLINED: { description: 'Will not be published.' },
    WITHDRAWN: { description: 'Its author took it back.' },
  },
});
