import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Tag } from '@kehila/spaces';

@ObjectType({ description: 'What merging two tags would change, as far as the caller sees.' })
export class TagMergePreview {
  @Field(() => Tag, { description: 'The one that would be no more.' })
  from: Tag;

  @Field(() => Tag, { description: 'The one that would stand in its place.' })
  into: Tag;

  @Field(() => Int, { description: 'Questions that would change; at most one more than can be merged at once.' })
  questionCount: number;

  @Field(() => Int, { description: 'Of these, those that carry both.' })
  bothCount: number;

  @Field({ description: 'Whether these are too many to be merged at once.' })
  isTooLarge: boolean;
}

@ObjectType({ description: 'A tag that was merged into another, and can be taken out again.' })
export class TagMerge {
  @Field({ description: 'Its word, which leads to the other now.' })
  word: string;

  @Field(() => Date, { description: 'When.' })
  mergedAt: Date;
}
