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

export const ArticleAudience = { PUBLIC: 'public', MEMBERS: 'members', SEGMENT: 'segment', PARTNERS: 'partners', STAFF: 'staff' } as const;

registerEnumType(ArticleAudience, {
  name: 'ArticleAudience',
  description: 'Who reads an article, of those who read its space.',
  valuesMap: {
    PUBLIC: { description: 'All of them.' },
    MEMBERS: { description: 'Those who are signed in.' },
    SEGMENT: { description: 'Who belongs to one of certain segments, its staff and its reviewers.' },
    PARTNERS: { description: 'Partners, its staff and its reviewers.' },
    STAFF: { description: 'Its staff and its reviewers.' },
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
