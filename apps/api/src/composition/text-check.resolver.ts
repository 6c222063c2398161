import { Args, ArgsType, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Allow, type PersonalKind, personalDataIn, Rate, withoutPersonalData } from '@kehila/platform';

export const PersonalDataKind = { CARD: 'card', IDENTITY: 'identity', PHONE: 'phone', EMAIL: 'email' } as const satisfies Record<string, PersonalKind>;

registerEnumType(PersonalDataKind, {
  name: 'PersonalDataKind',
  description: 'What tells more about somebody than others need.',
  valuesMap: {
    CARD: { description: 'The number of a payment card.' },
    IDENTITY: { description: 'An Israeli identity number.' },
    PHONE: { description: 'A phone number.' },
    EMAIL: { description: 'An e-mail address.' },
  },
});

@ObjectType({ description: 'A stretch of a text that looks like personal data.' })
export class PersonalDataPlace {
  @Field(() => PersonalDataKind, { description: 'What it looks like.' })
  kind: PersonalKind;

  @Field({ description: 'The stretch as it was written.' })
  text: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 units.' })
  from: number;
}

@ObjectType({ description: 'What is pointed out in a text before it is posted.' })
export class TextCheck {
  @Field(() => [PersonalDataPlace], { description: 'Personal data in it, in order, at most 20.' })
  personalData: PersonalDataPlace[];

  @Field({ description: 'The text with every such place taken out.' })
  without: string;
}

/** The longest text that anything may have: an article. */
const longestText = 128 * 1024;
const mostPlaces = 20;

@ArgsType()
class CheckTextArgs {
  @Field({ description: 'Markdown or plain text, at most 128 KiB.' })
  @IsString()
  @MaxLength(longestText)
  text: string;
}

@Resolver()
export class TextCheckResolver {
  @Query(() => TextCheck, { description: 'Points out personal data before a text is posted. Nothing is kept, and nothing is refused because of it.' })
  @Allow('anyone')
  @Rate('preview')
  checkText(@Args() { text }: CheckTextArgs): TextCheck {
    const places = personalDataIn(text);
    return { personalData: places.slice(0, mostPlaces), without: withoutPersonalData(text, places) };
  }
}
