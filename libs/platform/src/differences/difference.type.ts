import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BlockDifference, DifferencePart } from './differences';

const BlockDifferenceKind = { SAME: 'same', CHANGED: 'changed', ADDED: 'added', REMOVED: 'removed' } as const;

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
  description: 'What became of some words, or of a file.',
  valuesMap: { SAME: { description: 'Are in both texts.' }, ADDED: { description: 'Only in the new one.' }, REMOVED: { description: 'Only in the old one.' } },
});

@ObjectType('DifferencePart', { description: 'Words that two texts share, or that only one of them has.' })
export class DifferenceWords {
  @Field(() => DifferenceKind, { description: 'What became of them.' })
  kind: DifferencePart['kind'];

  @Field({ description: 'The words, as Markdown.' })
  text: string;
}

@ObjectType({ description: 'The difference within one block of text: a paragraph, a list, a piece of code.' })
export class DifferenceBlock {
  @Field(() => Int, { nullable: true, description: 'Its place in the new text, from 0; null when it was removed.' })
  block?: number | null;

  @Field(() => BlockDifferenceKind, { description: 'What became of it.' })
  kind: BlockDifference['kind'];

  @Field(() => [DifferenceWords], { description: 'Its words in reading order.' })
  parts: DifferenceWords[];
}
