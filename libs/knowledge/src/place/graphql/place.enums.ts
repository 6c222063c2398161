import { registerEnumType } from '@nestjs/graphql';
import type { ArticleKindName } from '../article-kinds';

export const ArticleKind = { HOW_TO: 'how_to', ANSWER: 'answer', KNOWN_PROBLEM: 'known_problem', POLICY: 'policy' } as const satisfies Record<
  string,
  ArticleKindName
>;

registerEnumType(ArticleKind, {
  name: 'ArticleKind',
  description: 'What a reader comes to an article for.',
  valuesMap: {
    HOW_TO: { description: 'To do something, step by step.' },
    ANSWER: { description: 'To know something.' },
    KNOWN_PROBLEM: { description: 'To learn that a problem is known, and what helps until it is solved.' },
    POLICY: { description: 'To read what holds.' },
  },
});
