import { Field } from '@nestjs/graphql';
import { ErrorCode, Failure, UserErrorType } from '@kehila/platform';

@UserErrorType('The passage was changed after the correction was made. Nothing was overwritten: send the text as it should read, made from the two.')
export class TextChanged extends Failure {
  @Field({ description: 'The answer as it reads now, Markdown.' })
  readonly current: string;

  @Field({ description: 'The text that was proposed, Markdown.' })
  readonly proposed: string;

  constructor(current: string, proposed: string) {
    super(ErrorCode.TEXT_CHANGED);
    this.current = current;
    this.proposed = proposed;
  }
}
