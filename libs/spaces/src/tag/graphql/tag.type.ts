import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';

@ObjectType({ description: 'A word that questions are found by, across all spaces.' })
export class Tag {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field({ description: 'The word itself, as shown and in addresses.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'What it stands for; plain text.' })
  description: string | null;

  @Field(() => Int, { description: 'Questions that carry it.' })
  questionCount: number;
}

export const TagConnection = connectionOf(Tag);
