import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { Question } from '@kehila/community';
import { connectionOf } from '@kehila/platform';
import type { NominationState as StateName } from '../nomination.states';

export const NominationState = {
  OPEN: 'open',
  TAKEN_UP: 'taken_up',
  MERGED_INTO_ARTICLE: 'merged_into_article',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const;

registerEnumType(NominationState, {
  name: 'NominationState',
  description: 'What became of a nomination.',
  valuesMap: {
    OPEN: { description: 'Waits for somebody who writes the article.' },
    TAKEN_UP: { description: 'Somebody writes the article.' },
    MERGED_INTO_ARTICLE: { description: 'The article is published.' },
    DECLINED: { description: 'The article was declined.' },
    WITHDRAWN: { description: 'The draft was taken back.' },
  },
});

@ObjectType({ description: 'The proposal that a thread or an answer become an article.' })
export class Nomination {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => NominationState, { description: 'What became of it.' })
  state: StateName;

  @Field(() => Question, { description: 'The thread.' })
  question: Question;

  @Field(() => Account, { description: 'Who proposed it.' })
  by: Account;

  @Field({ description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  /** For the fields that are read only when asked for. */
  answerId: string | null;
  articleId: string | null;
}

export const NominationConnection = connectionOf(Nomination);
