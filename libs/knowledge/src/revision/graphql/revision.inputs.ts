import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul, RequiredText } from '@kehila/community';
import { ContentLanguage, type Language } from '@kehila/platform';
import { longest, mostSources, OptionalText } from '../../inputs';
import { SignificanceField } from '../../translation/graphql/significance.enum';
import type { Significance } from '../../translation/significance';
import { VersionField } from './version-field';

@InputType({ description: 'How an article begins: exactly one of `nominationId`, `articleId`, `translationOf` and `space`.' })
export class DraftArticleInput extends ActInput {
  @ContentIdField('From this nomination: filled from its thread, whose authors are credited.', { nullable: true })
  nominationId?: string | null;

  @ContentIdField('A new text for this published article.', { nullable: true })
  articleId?: string | null;

  @ContentIdField('A translation of this published article, which is none itself, into `language`: it begins with the text of the original.', {
    nullable: true,
  })
  translationOf?: string | null;

  @OptionalText('Empty, in the space with this slug.', longest.slug)
  space?: string | null;

  @OptionalText('Title, at most 150 characters; that of the thread when absent. Not for a new text of an article, nor for a translation.', longest.title)
  title?: string | null;

  @Field(() => ContentLanguage, {
    nullable: true,
    description: "Language of an empty draft, the writer's own when absent; of a translation, which must name one.",
  })
  @IsOptional()
  @IsIn(Object.values(ContentLanguage))
  language?: Language | null;

  @Field(() => [ID], { nullable: true, description: 'Questions, answers or comments that it draws on besides, at most 10: their authors are credited.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostSources)
  @IsString({ each: true })
  @MaxLength(19, { each: true })
  @HasNoNul({ each: true })
  sources?: string[] | null;
}

@InputType({ description: 'The text as it should be from now on.' })
export class EditRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @RequiredText('Title, at most 150 characters.', longest.title)
  title: string;

  @Field({ description: 'Text as Markdown, at most 131,072 characters.' })
  @IsString()
  @MaxLength(longest.article)
  @HasNoNul()
  body: string;

  @OptionalText('What is new in it, at most 500 characters.', longest.summary)
  summary?: string | null;

  @ContentIdField('Of a translation: the published text of the original that it follows from now on (`Revision.translates`); absent: as before.', {
    nullable: true,
  })
  translates?: string | null;
}

@InputType({ description: 'Hands a text in for review.' })
export class SubmitRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @SignificanceField('What its publication means for translations of its article; absent: as said before, else medium.')
  significance?: Significance | null;
}

@InputType({ description: 'Takes a text back.' })
export class WithdrawRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @OptionalText(
    'Why, at most 2,048 characters. Reviewers and staff say it when they end a draft that its author has changed within the last 14 days.',
    longest.note,
  )
  reason?: string | null;
}

@InputType({ description: "Publishes a text as the community's." })
export class PublishRevisionInput extends ActInput {
  @ContentIdField('The revision.')
  revisionId: string;

  @VersionField()
  version: number;

  @SignificanceField('What it means for translations of its article; absent: as said before, else medium.')
  significance?: Significance | null;
}
