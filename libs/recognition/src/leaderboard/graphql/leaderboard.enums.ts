import { registerEnumType } from '@nestjs/graphql';

export const LeaderboardMeasure = { REPUTATION: 'reputation', ACCEPTED: 'accepted', ARTICLES: 'articles', HELPFUL: 'helpful', REVIEWS: 'reviews' } as const;
export const LeaderboardPeriod = { WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year', EVER: 'ever' } as const;

registerEnumType(LeaderboardMeasure, {
  name: 'LeaderboardMeasure',
  description: 'What a leaderboard compares.',
  valuesMap: {
    REPUTATION: { description: 'Reputation earned, points.' },
    ACCEPTED: { description: 'Answers that solved somebody else’s question.' },
    ARTICLES: { description: 'Articles published.' },
    HELPFUL: { description: 'Readers who said that a text or an article helped.' },
    REVIEWS: { description: 'Revisions of articles decided.' },
  },
});

registerEnumType(LeaderboardPeriod, {
  name: 'LeaderboardPeriod',
  description: 'Within what a leaderboard compares, by the calendar of the organisation; weeks begin on Sunday.',
  valuesMap: {
    WEEK: { description: 'A week.' },
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'A quarter of a year.' },
    YEAR: { description: 'A year.' },
    EVER: { description: 'From the beginning on.' },
  },
});
