import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf, ContentLanguage, type Language } from '@kehila/platform';
import { ArticleAudience } from '@kehila/search';
import type { Audience } from '../../article/audience';
import { ChangeSignificance } from '../../translation/graphql/significance.enum';
import type { Significance } from '../../translation/significance';
import type { RevisionFacts } from '../revision.policy';
import type { RevisionState as StateName } from '../revision.states';
import { RevisionState } from './revision.enums';

@ObjectType({ description: 'One proposed or published text of an article.' })
export class Revision {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Which text of the article it is, from 1.' })
  number: number;

  @Field(() => Int, { description: 'Raised by each edit; edits, submissions and decisions name the one that was read.' })
  version: number;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Language;

  @Field({ description: 'Title.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What is new in it, in its author’s words.' })
  summary: string | null;

  @Field(() => RevisionState, { description: 'Where it is in its life.' })
  state: StateName;

  @Field(() => Account, { description: 'Who wrote it.' })
  author: Account;

  @Field(() => Account, { nullable: true, description: 'The reviewer who holds it; null when nobody does, or the quarter of an hour is over.' })
  claimedBy: Account | null;

  @Field(() => Date, { nullable: true, description: 'When it was last handed in.' })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last decided about.' })
  decidedAt: Date | null;

  @Field(() => Account, { nullable: true, description: 'Who decided.' })
  decidedBy: Account | null;

  @Field(() => String, { nullable: true, description: 'What they said; for the author, the staff and the reviewers of the space.' })
  decisionReason: string | null;

  @Field({ description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => ArticleAudience, {
    nullable: true,
    description:
      'Whom its publication opens the article to; null: the article stays with whom it is for. For its author, the staff and the reviewers of the space.',
  })
  opensTo: Audience | null;

  /** Of SEGMENT and PARTNERS; see the resolver. */
  opensToSegmentIds: readonly string[];

  @Field(() => Date, {
    nullable: true,
    description: 'When the approved text is published by itself. For its author, the staff and the reviewers of the space.',
  })
  publishAt: Date | null;

  @Field(() => ChangeSignificance, {
    nullable: true,
    description:
      'What its publication means for translations of its article; null when nobody has said so, which is medium. For its author, the staff and the reviewers of the space.',
  })
  significance: Significance | null;

  /** For the fields that are read only when asked for. `translates`: the text of the original, by its id. */
  translates: string | null;
  articleId: string;
  facts: RevisionFacts;
  /** The viewer is its author, or staff or reviewer of the space: reads the talk about it. */
  isInside: boolean;
}

export const RevisionConnection = connectionOf(Revision);
