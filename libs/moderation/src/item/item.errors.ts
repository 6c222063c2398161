import { Field } from '@nestjs/graphql';
import { ErrorCode, Failure, UserErrorType } from '@kehila/platform';
import type { VerdictName } from './decisions';
import { ModerationOutcome } from './graphql/moderation.enums';

@UserErrorType('Somebody else has decided it. Nothing was changed: read their decision first.')
export class AlreadyDecided extends Failure {
  @Field(() => ModerationOutcome, { description: 'What they decided.' })
  readonly decision: VerdictName;

  @Field({ description: 'Who.' })
  readonly decidedBy: string;

  /** Milliseconds: a replayed outcome comes from JSON, which knows no moments. */
  private readonly at: number;

  constructor(decision: VerdictName, decidedBy: string, at: Date) {
    super(ErrorCode.ALREADY_DECIDED);
    this.decision = decision;
    this.decidedBy = decidedBy;
    this.at = at.getTime();
  }

  @Field({ description: 'When.' })
  get decidedAt(): Date {
    return new Date(this.at);
  }
}

@UserErrorType('Somebody else looks at it at the moment.')
export class ClaimedByAnother extends Failure {
  @Field({ description: 'Who.' })
  readonly claimedBy: string;

  private readonly endsAt: number;

  constructor(claimedBy: string, until: Date) {
    super(ErrorCode.CLAIMED_BY_ANOTHER);
    this.claimedBy = claimedBy;
    this.endsAt = until.getTime();
  }

  @Field({ description: 'Until when, unless they decide before.' })
  get until(): Date {
    return new Date(this.endsAt);
  }
}
