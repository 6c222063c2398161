import { Field, Int } from '@nestjs/graphql';
import { ErrorCode, Failure, translate, UserErrorType } from '@kehila/platform';

@UserErrorType('There are not enough points that may be spent now.')
export class PointsMissing extends Failure {
  @Field(() => Int, { description: 'So many points are missing.' })
  readonly missing: number;

  constructor(missing: number) {
    super(ErrorCode.POINTS_MISSING);
    this.missing = missing;
  }

  override get message(): string {
    return translate('rewards_points_missing', { count: this.missing });
  }
}
