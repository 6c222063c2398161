import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A group of people that the organisation knows. Articles can be for some of them.' })
export class Segment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What other systems call it.' })
  slug: string;

  @Field({ description: "Its name in the caller's language." })
  name: string;

  @Field({ description: 'In Hebrew.' })
  he: string;

  @Field({ description: 'In English.' })
  en: string;

  @Field(() => Int, { description: 'Lower ones stand first.' })
  position: number;

  @Field({ description: 'Partner organisations, which the audience PARTNERS means; cannot be removed.' })
  builtIn: boolean;
}
