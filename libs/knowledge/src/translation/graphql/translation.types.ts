import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type BlockDifference, ContentLanguage, DifferenceBlock, type Language } from '@kehila/platform';
import { ArticleStanding as Standing } from '@kehila/search';
import { ArticleReference } from '../../article/graphql/article-reference.type';
import { ArticleState } from '../../article/graphql/article.enums';
import type { ArticleStanding, ArticleState as StateName } from '../../article/article.states';

@ObjectType({ description: 'An article in another language.' })
export class ArticleTranslation extends ArticleReference {
  @Field(() => ArticleState, { description: 'Where it is in its life.' })
  state: StateName;

  @Field(() => Standing, { description: 'Who stands behind it.' })
  standing: ArticleStanding;

  @Field({ description: 'It is the original, of which the others are translations.' })
  isOriginal: boolean;

  @Field({ description: 'Readers of its language are led to it: it is believed true, and official where the article is that is asked about.' })
  leads: boolean;

  @Field(() => ID, { nullable: true, description: 'Its published text; null for a draft.' })
  revisionId: string | null;

  @Field(() => Int, { description: 'Readers whom it helped.' })
  helpfulCount: number;

  /** What is said of an outdated original, for readers of its translations. */
  outdatedNote: string | null;
  replacedBy: string | null;
}

@ObjectType({ description: 'What is said of an original that is outdated, for readers of its translation.' })
export class OutdatedOriginal {
  @Field(() => String, { nullable: true, description: 'Why, and what to do instead.' })
  note: string | null;

  @Field(() => ContentLanguage, { description: 'The language of the original, and of the note.' })
  language: Language;

  @Field(() => ArticleReference, { nullable: true, description: 'What stands in its place, in the language of the translation where it is read in that.' })
  replacement: ArticleReference | null;
}

@ObjectType({ description: 'What the original of a translation says anew.' })
export class OriginalChanges {
  @Field(() => ID, { description: 'The published text of the original.' })
  originalRevisionId: string;

  @Field({ description: 'The text at hand was written from it; else `EditRevisionInput.translates` says that it follows.' })
  isFollowed: boolean;

  @Field(() => [DifferenceBlock], { description: 'What it changes, by words, without the parts for the staff.' })
  difference: BlockDifference[];
}
