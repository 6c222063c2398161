import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What to know before more people read a text.' })
export class ArticleOpening {
  @Field({ description: 'The parts for the staff, Markdown: they stay with the staff. Empty when there are none.' })
  staffParts: string;

  @Field(() => [String], { description: 'What in the rest looks like personal data (numbers, addresses), at most 20.' })
  personalData: string[];
}
