import { registerEnumType } from '@nestjs/graphql';
import type { DocumentTrust } from '../document/search-document';

export const SearchKind = { QUESTION: 'question', ANSWER: 'answer', ARTICLE: 'article' } as const;

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What a search finds.',
  valuesMap: {
    QUESTION: { description: 'A question.' },
    ANSWER: { description: 'An answer, shown with the title of its question.' },
    ARTICLE: { description: 'A published article.' },
  },
});

export const SearchOrder = { RELEVANCE: 'relevance', NEWEST: 'newest', VOTES: 'votes' } as const;

registerEnumType(SearchOrder, {
  name: 'SearchOrder',
  description: 'Order of what was found.',
  valuesMap: {
    RELEVANCE: { description: 'What answers the words best; official articles are preferred.' },
    NEWEST: { description: 'Newest first.' },
    VOTES: { description: 'Highest score first.' },
  },
});

/** Here because the search filters by it; the states are the community's, which uses this type. */
export const QuestionState = { OPEN: 'open', ANSWERED: 'answered', SOLVED: 'solved' } as const;

registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: 'How far a question has come; it follows its visible answers and standing acceptances.',
  valuesMap: {
    OPEN: { description: 'Nobody has answered.' },
    ANSWERED: { description: 'Answered, and no answer accepted.' },
    SOLVED: { description: 'At least one answer is accepted.' },
  },
});

/** Here because every hit shows it; the standings are the knowledge base's, which uses this type. */
export const ArticleStanding = { OFFICIAL: 'official', COMMUNITY: 'community', IMPORTED: 'imported' } as const;

registerEnumType(ArticleStanding, {
  name: 'Standing',
  description: 'Who stands behind an article.',
  valuesMap: {
    OFFICIAL: { description: 'Reviewed and approved by the organisation.' },
    COMMUNITY: { description: 'Written by the community, not reviewed.' },
    IMPORTED: { description: 'Brought from another system, not reviewed.' },
  },
});

/** Here because every hit shows it; the audiences are the knowledge base's, which uses this type. */
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

/** Here because hits show it; the marks are the community's, which uses this type. */
export const TrustKind = { VERIFIED: 'verified', OUTDATED: 'outdated', UNSAFE: 'unsafe' } as const satisfies Record<string, DocumentTrust>;

registerEnumType(TrustKind, {
  name: 'TrustKind',
  description: 'Whether an answer is true. Says nothing about how useful it is, nor whose problem it solved.',
  valuesMap: {
    VERIFIED: { description: 'It was checked, and is true.' },
    OUTDATED: { description: 'It was true once.' },
    UNSAFE: { description: 'It does harm: it stands last, with what to do instead.' },
  },
});
