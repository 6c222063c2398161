import { registerEnumType } from '@nestjs/graphql';

export const ArticleState = { DRAFT: 'draft', PUBLISHED: 'published', DUE_FOR_REVIEW: 'due_for_review', OUTDATED: 'outdated', ARCHIVED: 'archived' } as const;

registerEnumType(ArticleState, {
  name: 'ArticleState',
  description: 'Where an article is in its life.',
  valuesMap: {
    DRAFT: { description: 'Nothing of it is published yet.' },
    PUBLISHED: { description: 'Published and believed true.' },
    DUE_FOR_REVIEW: { description: 'Published; the day on which somebody should look at it again has come.' },
    OUTDATED: { description: 'Still readable, but no longer true: see `outdatedNote`.' },
    ARCHIVED: { description: 'Put away.' },
  },
});

export const ContributorKind = { MAIN_AUTHOR: 'main_author', CONTRIBUTOR: 'contributor' } as const;

registerEnumType(ContributorKind, {
  name: 'ContributorKind',
  description: 'What somebody did for an article.',
  valuesMap: {
    MAIN_AUTHOR: { description: 'Wrote its first text.' },
    CONTRIBUTOR: { description: 'Wrote what it draws on, or a later text.' },
  },
});
