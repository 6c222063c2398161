import { Field, Int } from '@nestjs/graphql';
import { ErrorCode, Failure, UserErrorType } from '@kehila/platform';

@UserErrorType('The text was changed after it was read. What was sent is not lost: compare, and send it again with the current version.')
export class RevisionChanged extends Failure {
  @Field(() => Int, { description: 'The version that stands now.' })
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super(ErrorCode.REVISION_CHANGED);
    this.currentVersion = currentVersion;
  }
}
