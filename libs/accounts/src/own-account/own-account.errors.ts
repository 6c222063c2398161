import { Field } from '@nestjs/graphql';
import { ErrorCode, Failure, UserErrorType } from '@kehila/platform';

@UserErrorType('The handle was changed less than 30 days ago.')
export class HandleChangedLately extends Failure {
  @Field({ description: 'From then on it can be changed again.' })
  readonly changeableAt: Date;

  constructor(changeableAt: Date) {
    super(ErrorCode.HANDLE_CHANGED_LATELY, ['input', 'handle']);
    this.changeableAt = changeableAt;
  }
}
