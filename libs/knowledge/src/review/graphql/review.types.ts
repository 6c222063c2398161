import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf, TextBody } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';

@ObjectType({ description: 'A word about a text under review.' })
export class RevisionComment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'The block that it is about, from 0; null: the whole text.' })
  block: number | null;

  @Field(() => TextBody, { description: 'What it says.' })
  body: TextBody;

  @Field(() => Account, { description: 'Who wrote it.' })
  author: Account;

  @Field({ description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Other words for the block, Markdown.' })
  suggestion: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was dealt with; null: it stands open.' })
  doneAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the author took the suggested words.' })
  takenAt: Date | null;
}

@ObjectType({ description: 'What a reviewer said for a text, of the version that stands.' })
export class RevisionApproval {
  @Field(() => Account, { description: 'Who.' })
  by: Account;

  @Field({ description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'A word to its author.' })
  reason: string | null;

  @Field(() => [String], { description: 'Points of the content standard that it does not meet, as they were worded then.' })
  openPoints: string[];
}

@ObjectType({ description: 'A revision that waits for a reviewer.' })
export class ReviewQueueItem {
  @Field(() => Revision, { description: 'The revision.' })
  revision: Revision;

  @Field({ description: 'When it was handed in.' })
  waitingSince: Date;
}

@ObjectType({ description: 'A page of the queue of the reviewers.' })
export class ReviewQueueConnection extends connectionOf(ReviewQueueItem) {}
