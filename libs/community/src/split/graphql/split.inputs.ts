import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, MaxLength, ValidateBy } from 'class-validator';
import { isContentId } from '../../thread/content-id';
import { ActInput, ContentIdField, longest, RequiredText } from '../../thread/inputs';

/** So many answers move at once: as many as stand on one page. */
const mostSplitOff = 30;

@InputType({ description: 'Which answers get a question of their own, and what it asks.' })
export class SplitQuestionInput extends ActInput {
  @ContentIdField('The question beneath which they stand.')
  questionId: string;

  @Field(() => [ID], { description: 'The answers, each once, at most 30. With each goes what hangs on it.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostSplitOff)
  @ArrayUnique()
  @ValidateBy({ name: 'matches', validator: { validate: (value: unknown) => typeof value === 'string' && isContentId(value) } }, { each: true })
  @MaxLength(19, { each: true })
  answerIds: string[];

  @RequiredText('What the new question asks, in one line, at most 150 characters.', longest.title)
  title: string;

  @RequiredText('What it asks: Markdown, at most 32,768 characters.', longest.post)
  body: string;
}

@InputType({ description: 'Which question gives its answers back.' })
export class UndoSplitInput extends ActInput {
  @ContentIdField('The question that was asked for them.')
  questionId: string;
}
