import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Min, ValidateNested } from 'class-validator';
import { ActInput, ContentIdField, FieldValueInput } from '@kehila/community';
import { mostFields } from '@kehila/spaces';
import { longest, OptionalText } from '../../inputs';
import { type ArticleKindName, articleKinds } from '../article-kinds';
import { ArticleKind } from './place.enums';

@InputType({ description: 'What kind an article is of, under which head it stands and what it applies to: all of it, as it should be.' })
export class PlaceArticleInput extends ActInput {
  @ContentIdField('The article.')
  articleId: string;

  @Field(() => Int, { description: 'The `placeVersion` that was read.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => ArticleKind, { description: 'What a reader comes to it for.' })
  @IsIn(articleKinds)
  kind: ArticleKindName;

  @OptionalText('Key of a section of its space; absent: none.', longest.sectionKey)
  section?: string | null;

  @Field(() => [FieldValueInput], { description: 'Choices of the form of its space, each field once; a field that is left out: it holds for all of them.' })
  @IsArray()
  @ArrayMaxSize(mostFields)
  @ArrayUnique(({ key }: FieldValueInput) => key)
  @ValidateNested({ each: true })
  @Type(() => FieldValueInput)
  fields: FieldValueInput[];
}
