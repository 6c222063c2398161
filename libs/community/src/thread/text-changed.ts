import { Field } from '@nestjs/graphql';
import { ErrorCode, Failure, UserErrorType } from '@kehila/platform';

@UserErrorType('The same passage was changed in the meantime. Nothing was overwritten: send the text as it should read, made from the two.')
export class TextChanged extends Failure {
  @Field({ description: 'The text as it reads now, Markdown.' })
  readonly current: string;

  @Field({ description: 'The text that was sent or proposed, Markdown.' })
  readonly proposed: string;

  constructor(current: string, proposed: string) {
    super(ErrorCode.TEXT_CHANGED);
    this.current = current;
    this.proposed = proposed;
  }
}
