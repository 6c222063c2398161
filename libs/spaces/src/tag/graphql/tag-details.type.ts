import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@kehila/platform';
import { Tag } from './tag.type';

/** The languages that the community speaks of itself in. */
export const TagLanguage = { HE: 'he', EN: 'en' } as const satisfies Record<string, Locale>;

registerEnumType(TagLanguage, {
  name: 'TagLanguage',
  description: 'In which language a tag is described.',
  valuesMap: { HE: { description: 'Hebrew.' }, EN: { description: 'English.' } },
});

@ObjectType({ description: 'What a tag stands for, in one language.' })
export class TagDescription {
  @Field(() => TagLanguage, { description: 'Which language.' })
  language: Locale;

  @Field({ description: 'Plain text, at most 2,000 characters.' })
  text: string;
}

@ObjectType({ description: 'All that the page of a tag shows.' })
export class TagDetails {
  @Field(() => Tag, { description: 'The tag; where it was asked for by another word, its own stands here.' })
  tag: Tag;

  @Field(() => [TagDescription], { description: 'What it stands for, in each language in which somebody said so.' })
  descriptions: TagDescription[];

  @Field(() => [String], { description: 'Other words that lead to it, a hundred at most.' })
  synonyms: string[];

  @Field(() => Int, { description: 'How many accounts follow it.' })
  followerCount: number;

  @Field({ description: 'Whether the caller follows it.' })
  viewerFollows: boolean;
}
