import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { type BlockDifference, connectionOf, type DifferencePart as Part, TextBody } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';

export const BlockDifferenceKind = { SAME: 'same', CHANGED: 'changed', ADDED: 'added', REMOVED: 'removed' } as const;

registerEnumType(BlockDifferenceKind, {
  name: 'BlockDifferenceKind',
  description: 'What became of a block of text.',
  valuesMap: {
    SAME: { description: 'Reads as before.' },
    CHANGED: { description: 'Some of its words are others.' },
    ADDED: { description: 'Is new.' },
    REMOVED: { description: 'Is gone.' },
  },
});

export const DifferenceKind = { SAME: 'same', ADDED: 'added', REMOVED: 'removed' } as const;

registerEnumType(DifferenceKind, {
  name: 'DifferenceKind',
  description: 'What became of some words.',
  valuesMap: { SAME: { description: 'Are in both texts.' }, ADDED: { description: 'Only in the new one.' }, REMOVED: { description: 'Only in the old one.' } },
});

@ObjectType({ description: 'Words that two texts share, or that only one of them has.' })
export class DifferencePart {
  @Field(() => DifferenceKind, { description: 'What became of them.' })
  kind: Part['kind'];

  @Field({ description: 'The words, as Markdown.' })
  text: string;
}

@ObjectType({ description: 'The difference within one block of text: a paragraph, a list, a piece of code.' })
export class DifferenceBlock {
  @Field(() => Int, { nullable: true, description: 'Its place in the new text, from 0; null when it was removed.' })
  block?: number | null;

  @Field(() => BlockDifferenceKind, { description: 'What became of it.' })
  kind: BlockDifference['kind'];

  @Field(() => [DifferencePart], { description: 'Its words in reading order.' })
  parts: DifferencePart[];
}

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
