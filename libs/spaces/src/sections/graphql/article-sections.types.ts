import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { NotAllowed, NotFound, resultUnion, VersionChanged } from '@kehila/platform';
import { FormChoiceInput, WordedChoice } from '../../form/graphql/question-form.types';
import { Space } from '../../space/space.type';
import { ChangeOfSpaceInput } from '../../space/graphql/change-of-space.input';

export const mostSections = 20;

@ObjectType({ description: 'A head under which articles of a space stand.' })
export class ArticleSection {
  @Field({ description: 'What is sent and stored; never changes.' })
  key: string;

  @Field({ description: "In the caller's language where it has that, else in the other." })
  name: string;

  @Field(() => [WordedChoice], { description: 'In each language that it is worded in, one or two.' })
  words: WordedChoice[];
}

@ObjectType({ description: 'Under which heads the articles of a space stand.' })
export class ShownSections {
  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => [ArticleSection], { description: 'In the order that managers made, at most 20.' })
  list: ArticleSection[];
}

@InputType({ description: 'A head under which articles of a space stand.' })
export class ArticleSectionInput extends FormChoiceInput {
  @Field(() => String, { nullable: true, description: 'Of one that is there; absent: a new one.' })
  override key?: string | null;
}

@InputType({ description: 'The sections of a space, as they should be.' })
export class SaveArticleSectionsInput extends ChangeOfSpaceInput {
  @Field(() => [ArticleSectionInput], { description: 'In order, at most 20; articles of what is left out stand in no section.' })
  @IsArray()
  @ArrayMaxSize(mostSections)
  @ArrayUnique((section: ArticleSectionInput) => section.key ?? section)
  @ValidateNested({ each: true })
  @Type(() => ArticleSectionInput)
  sections: ArticleSectionInput[];
}

export const SaveArticleSectionsResult = resultUnion('SaveArticleSectionsResult', Space, [NotFound, NotAllowed, VersionChanged]);
