import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf, ContentLanguage, type Language, type TextBody } from '@kehila/platform';
import { ArticleAudience, ArticleStanding as Standing } from '@kehila/search';
import { type FieldValues, Space } from '@kehila/spaces';
import type { ArticleKindName } from '../../place/article-kinds';
import { ArticleKind } from '../../place/graphql/place.enums';
import { ChangeSignificance } from '../../translation/graphql/significance.enum';
import type { OriginalChange } from '../../translation/significance';
import type { ArticleStanding, ArticleState as StateName } from '../article.states';
import type { Audience } from '../audience';
import { ArticleState } from './article.enums';

@ObjectType({ description: 'One heading of a text.' })
export class ContentsEntry {
  @Field({ description: 'Where it stands in the HTML: its id.' })
  anchor: string;

  @Field({ description: 'Its words.' })
  text: string;

  @Field(() => Int, { description: 'Level as shown, 2 to 6.' })
  level: number;
}

@ObjectType({ description: 'A piece of knowledge; shows its newest published text.' })
export class Article {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'The readable end of its address; may be empty.' })
  slug: string;

  /** See the resolver; here when it was read with the rest. */
  wholeBody?: TextBody;
  wholeStaffBody?: TextBody | null;

  @Field(() => String, { nullable: true, description: 'The name that another system has for it.' })
  externalKey: string | null;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Language;

  @Field(() => Space, { description: 'Where it belongs.' })
  space: Space;

  @Field(() => ArticleState, { description: 'Where it is in its life.' })
  state: StateName;

  @Field(() => ArticleAudience, { description: 'Whom it is for.' })
  audience: Audience;

  /** Of SEGMENT and PARTNERS; see the resolver. */
  segmentIds: readonly string[];

  @Field(() => ArticleKind, { description: 'What a reader comes to it for.' })
  kind: ArticleKindName;

  /** Under which head it stands and what it applies to; see the resolver. */
  sectionKey: string;
  fieldValues: FieldValues;

  @Field(() => Int, { description: 'Counted up whenever its kind, its section or what it applies to changes; send it with the next change.' })
  placeVersion: number;

  @Field(() => Standing, { description: 'Who stands behind it.' })
  standing: ArticleStanding;

  @Field(() => Date, { nullable: true, description: 'When it was first published; null for a draft.' })
  publishedAt: Date | null;

  @Field({ description: 'When its text last changed.' })
  updatedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a reviewer last looked at it.' })
  reviewedAt: Date | null;

  @Field(() => Account, { nullable: true, description: 'Who did.' })
  reviewedBy: Account | null;

  @Field(() => String, { nullable: true, description: 'What they said.' })
  reviewNote: string | null;

  @Field(() => Date, { nullable: true, description: 'When somebody should look at it again.' })
  nextReviewAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is put away by itself.' })
  archivesAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is outdated, and what to do instead.' })
  outdatedNote: string | null;

  @Field({ description: 'An answer that it draws on was marked as unsafe, and nobody has looked at the article since.' })
  isDoubted: boolean;

  @Field(() => ChangeSignificance, {
    nullable: true,
    description:
      'Of a translation: the heaviest change of its original that it does not follow, never small; null when it follows. A large one hides it from readers.',
  })
  originalChange: OriginalChange | null;

  @Field(() => Date, { nullable: true, description: 'When the first change of its original came that it does not follow.' })
  originalChangedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was put away.' })
  archivedNote: string | null;

  @Field(() => [ContentsEntry], { description: 'Its headings, in order.' })
  contents: ContentsEntry[];

  @Field(() => Int, { description: 'Readers whom it helped.' })
  helpfulCount: number;

  @Field(() => Int, { description: 'Readers whom it did not help.' })
  notHelpfulCount: number;

  /** The thread that it came from, and who is credited; see the resolver. */
  questionId: string | null;
  mainAuthorId: string | null;
  creditedIds: string[];

  /** Who keeps it true, and what stands in its place; see the resolver. */
  ownerId: string | null;
  replacedBy: string | null;

  /** What was planned for `archivesAt`, for the desk; see the resolver. */
  archiving: { readonly note: string; readonly replacedBy: string | null; readonly keepsTranslations: boolean } | null;
}

export const ArticleConnection = connectionOf(Article);
