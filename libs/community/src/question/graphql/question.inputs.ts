import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ContentLanguage, type Language } from '@kehila/platform';
import { FormKeyField, longestValue, mostFields } from '@kehila/spaces';
import { ActInput, ContentIdField, HasNoNul, longest, OptionalPost, RequiredText, TagsField } from '../../thread/inputs';
import type { CloseReasonName } from '../../thread/terms';
import { CloseReason } from './question.enums';

@InputType({ description: 'One field of the form of a space, filled in.' })
export class FieldValueInput {
  @FormKeyField('Which field.')
  key: string;

  @Field({ description: 'The key of a choice, or a text of one line; at most 200 characters. Empty: not filled in.' })
  @IsString()
  @MaxLength(longestValue)
  @HasNoNul()
  value: string;
}

@InputType({ isAbstract: true })
abstract class QuestionTextInput extends ActInput {
  @RequiredText('One line, at most 150 characters.', longest.title)
  title: string;

  @RequiredText('Markdown, at most 32,768 characters.', longest.post)
  body: string;

  @TagsField('At most 5 of 30 characters each; new ones are made.')
  tags: string[];

  @Field(() => [FieldValueInput], {
    nullable: true,
    description:
      'What the form of the space asks for, each once; what is left out is empty. Absent: nothing is filled in, and of a question that stands nothing changes.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFields)
  @ArrayUnique(({ key }: FieldValueInput) => key)
  @ValidateNested({ each: true })
  @Type(() => FieldValueInput)
  fields?: FieldValueInput[] | null;
}

@InputType({ description: 'A new question.' })
export class AskQuestionInput extends QuestionTextInput {
  @RequiredText('Slug of the space.', longest.slug)
  space: string;

  @Field(() => ContentLanguage, { nullable: true, description: 'Its language; found from its letters when absent.' })
  @IsOptional()
  @IsIn(Object.values(ContentLanguage))
  language?: Language | null;

  @Field(() => Boolean, { nullable: true, description: 'The asker says that it is urgent; the staff decide.' })
  @IsOptional()
  @IsBoolean()
  urgent?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it is urgent, for the staff; one line, at most 300 characters. Without `urgent` it is not kept.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.urgency)
  @HasNoNul()
  urgentReason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Hides the name of the asker from everybody but the staff.' })
  @IsOptional()
  @IsBoolean()
  nameHidden?: boolean | null;
}

@InputType({ description: 'The whole of a question as it should be.' })
export class EditQuestionInput extends QuestionTextInput {
  @ContentIdField('The question.')
  questionId: string;

  @OptionalPost('The whole text from which `body` was made, at most 32,768 characters: what was edited since stays. Absent: as it reads now.')
  base?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title from which `title` was made, at most 150 characters: where it is the same, the title stays as it reads now. Absent: `title` holds.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longest.title)
  @HasNoNul()
  baseTitle?: string | null;

  @TagsField('The tags from which `tags` were made, in any order, at most 5: where they are the same, the tags stay as they are now. Absent: `tags` hold.', {
    nullable: true,
  })
  baseTags?: string[] | null;
}

@InputType({ description: 'Which question is closed and why.' })
export class CloseQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field(() => CloseReason, { description: 'Why.' })
  @IsIn(Object.values(CloseReason))
  reason: CloseReasonName;

  @ContentIdField('The question that it repeats; required for DUPLICATE and for nothing else.', { nullable: true })
  duplicateOf?: string | null;

  @Field(() => String, { nullable: true, description: 'A word about it for the asker, at most 2,048 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.note)
  @HasNoNul()
  note?: string | null;
}

@InputType({ description: 'Which thread is locked, and why.' })
export class LockQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @RequiredText('Why, for everybody who reads the thread, at most 500 characters.', longest.lockReason)
  reason: string;
}

@InputType({ description: 'Which thread goes on.' })
export class UnlockQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}

@InputType({ description: 'Which question is opened again.' })
export class ReopenQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}

@InputType({ description: 'Which question repeats which.' })
export class MarkDuplicateInput extends ActInput {
  @ContentIdField('The question that repeats.')
  questionId: string;

  @ContentIdField('The question that it repeats; when that one repeats another itself, the other is meant.')
  duplicateOf: string;
}

@InputType({ description: 'Which question repeats no other.' })
export class UnmarkDuplicateInput extends ActInput {
  @ContentIdField('The question that was closed as a duplicate.')
  questionId: string;
}

@InputType({ description: 'Whether a question lacks information.' })
export class AskForInfoInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'False: what was missing has come.' })
  @IsBoolean()
  needed: boolean;
}

@InputType({ description: 'Whether a question is urgent.' })
export class ConfirmUrgentInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'False: it is not.' })
  @IsBoolean()
  urgent: boolean;
}

@InputType({ description: 'A question that cannot wait, and why.' })
export class MarkUrgentInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @RequiredText('Why, for the staff; one line, at most 300 characters.', longest.urgency)
  reason: string;
}

@InputType({ description: 'A question with an early warning.' })
export class SettleWarningInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}
