import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Article } from '../../article/graphql/article.type';
import { RatingReason } from '../../rating/graphql/rating.inputs';
import type { RatingReasonName } from '../../rating/rating.reasons';
import type { DueCause as DueCauseName } from '../task-causes';

export const DueCause = {
  AGE: 'age',
  COMPLAINTS: 'complaints',
  ANSWER_CORRECTED: 'answer_corrected',
  ANSWER_OUTDATED: 'answer_outdated',
  ANSWER_UNSAFE: 'answer_unsafe',
  ORIGINAL_CHANGED: 'original_changed',
} as const;

registerEnumType(DueCause, {
  name: 'DueCause',
  description: 'Why an article stands before its owner.',
  valuesMap: {
    AGE: { description: 'The day of its next review came.' },
    COMPLAINTS: { description: 'It did not help readers.' },
    ANSWER_CORRECTED: { description: 'An answer that it draws on was corrected.' },
    ANSWER_OUTDATED: { description: 'An answer that it draws on was marked as outdated.' },
    ANSWER_UNSAFE: { description: 'An answer that it draws on was marked as unsafe.' },
    ORIGINAL_CHANGED: { description: 'It is a translation, hidden until it follows a large change of its original.' },
  },
});

@ObjectType({ description: 'Why somebody has to look at an article before its day.' })
export class ArticleTask {
  @Field(() => DueCause, { description: 'Why.' })
  cause: DueCauseName;

  @Field(() => ID, { nullable: true, description: 'The answer that it draws on, one of `sources`; for a changed original, that article; null for complaints.' })
  contentId: string | null;

  @Field({ description: 'Since when.' })
  raisedAt: Date;

  @Field({ description: 'When it comes before its owner.' })
  dueAt: Date;
}

@ObjectType({ description: 'What a reader missed in an article; nobody is told who it was.' })
export class Complaint {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RatingReason, { nullable: true, description: 'Why it did not help.' })
  reason: RatingReasonName | null;

  @Field(() => String, { nullable: true, description: 'What was missing, in words.' })
  text: string | null;

  @Field({ description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'An article that somebody should look at.' })
export class DueArticle {
  @Field(() => Article, { description: 'The article.' })
  article: Article;

  @Field({ description: 'Since when it stands there.' })
  since: Date;

  @Field(() => [DueCause], { description: 'Why.' })
  causes: DueCauseName[];

  @Field(() => Int, { description: 'Readers whom it did not help since somebody looked at it.' })
  complaintCount: number;
}

@ObjectType({ description: 'A page of the articles that somebody should look at.' })
export class DueArticleConnection extends connectionOf(DueArticle) {}
