import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, type Locale } from '@kehila/platform';

export type TagTexts = Readonly<Partial<Record<Locale, string>>>;

@ObjectType({ description: 'A word that questions are found by, across all spaces.' })
export class Tag {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field({ description: 'The word itself, as shown and in addresses.' })
  slug: string;

  @Field(() => Int, { description: 'Questions that carry it, in the spaces that the caller may see.' })
  questionCount: number;

  /** What it stands for, in the languages that somebody wrote it in. */
  texts: TagTexts | null;

  /** Of these, those in spaces that not everybody reads, by space; absent where the count is the reader's own already. */
  restricted?: Readonly<Record<string, number>> | null;
}

/** The tag as somebody sees it who may read these spaces only. */
export function tagFor(tag: Tag, readable: ReadonlySet<string>): Tag {
  const unseen = Object.entries(tag.restricted ?? {}).filter(([spaceId]) => !readable.has(spaceId));
  return unseen.length === 0 ? tag : { ...tag, questionCount: unseen.reduce((left, [, count]) => left - count, tag.questionCount) };
}

export const TagConnection = connectionOf(Tag);
