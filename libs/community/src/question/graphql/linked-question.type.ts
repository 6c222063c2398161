import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ContentLanguage, type Language } from '@kehila/platform';

@ObjectType({ description: 'Another question, as far as it takes to lead there.' })
export class LinkedQuestion {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What was asked, in one line.' })
  title: string;

  @Field({ description: 'The readable end of its address.' })
  slug: string;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Language;
}
