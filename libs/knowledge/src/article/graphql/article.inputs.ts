import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ActInput, ContentIdField, FieldFilter, HasNoNul, mostFieldFilters, RequiredText } from '@kehila/community';
import { ArticleAudience, ArticleStanding as Standing } from '@kehila/search';
import { longest, OptionalText } from '../../inputs';
import { type ArticleKindName, articleKinds } from '../../place/article-kinds';
import { ArticleKind } from '../../place/graphql/place.enums';
import type { ArticleStanding, ArticleState as StateName } from '../article.states';
import { type Audience, audiences } from '../audience';
import { ArticleState } from './article.enums';

@InputType({ description: 'Which articles. What is left out does not matter.' })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a space.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;

  @Field(() => Standing, { nullable: true, description: 'Who stands behind them.' })
  @IsOptional()
  @IsIn(Object.values(Standing))
  standing?: ArticleStanding | null;

  @Field(() => ArticleState, {
    nullable: true,
    description: 'Their state; without it, all that are published. Drafts and archived ones are listed for those who may see them.',
  })
  @IsOptional()
  @IsIn(Object.values(ArticleState))
  state?: StateName | null;

  @Field(() => ArticleKind, { nullable: true, description: 'What a reader comes to them for.' })
  @IsOptional()
  @IsIn(articleKinds)
  kind?: ArticleKindName | null;

  @OptionalText('Key of a section of `space`; empty: those in none. Without `space` nothing meets it.', longest.sectionKey)
  section?: string | null;

  @Field(() => [FieldFilter], {
    nullable: true,
    description:
      'What they apply to, at most 3 fields of the form of `space`; an article that says nothing of a field holds for all, and meets it. Without `space` nothing does.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFieldFilters)
  @ArrayUnique(({ key }: FieldFilter) => key)
  @ValidateNested({ each: true })
  @Type(() => FieldFilter)
  fields?: FieldFilter[] | null;
}

@InputType({ description: 'Says that an article is still true.' })
export class VerifyArticleInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @OptionalText('What was looked at, at most 2,048 characters.', longest.note)
  note?: string | null;
}

@InputType({ description: 'Says that an article is no longer true.' })
export class MarkArticleOutdatedInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @RequiredText('Why, and what to do instead: shown above the text, at most 2,048 characters.', longest.note)
  note: string;

  @ContentIdField('The article that replaces it: shown with the warning.', { nullable: true })
  replacedBy?: string | null;
}

@InputType({ description: 'Puts an article away.' })
export class ArchiveArticleInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @RequiredText('Why, at most 2,048 characters.', longest.note)
  note: string;

  @ContentIdField('The article that replaces it: its address leads there.', { nullable: true })
  replacedBy?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Its translations stay where they are; without it they are put away with it, and come back with it.' })
  @IsOptional()
  @IsBoolean()
  keepTranslations?: boolean | null;
}

@InputType({ description: 'Says who reads an article.' })
export class ChangeArticleAudienceInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @Field(() => ArticleAudience, { description: 'Whom it is for from now on.' })
  @IsIn(audiences)
  audience: Audience;

  @Field(() => [ID], { nullable: true, description: 'For SEGMENT, 1 to 10 segments: who belongs to one of them reads it. For another audience none.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[1-9]\d{0,17}$/, { each: true })
  segmentIds?: string[] | null;
}
