import { Field, ID, Int } from '@nestjs/graphql';
import { Failure } from '../work/failure';
import { ErrorCode } from './error-code';
import { momentInWords } from './moment-in-words';
import { translate } from './translate';
import { UserErrorType } from './user-error';

/** Failures that every feature knows. What belongs to one feature stands in its own `*.errors.ts`. */
@UserErrorType('It does not exist, or may not be seen: the two look the same.')
export class NotFound extends Failure {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly id: string;

  constructor(id: string, path: string[] | null = null) {
    super(ErrorCode.NOT_FOUND, path);
    this.id = id;
  }
}

@UserErrorType('The caller may not do this here. Says which ability is missing and what would give it.')
export class NotAllowed extends Failure {
  @Field({ description: 'The ability that was needed, for example VOTE_DOWN.' })
  readonly ability: string;

  @Field(() => [String], {
    description:
      'Any one of these gives it: asker, author, verified, signIn, staffOfSpace, reviewerOfSpace, expertOfSpace, manager, administrator, reputation; or this must end first: silence, withheld.',
  })
  readonly needs: string[];

  @Field(() => Int, { nullable: true, description: 'Reputation that is missing, points; null when reputation does not decide.' })
  readonly missingReputation: number | null;

  /** Milliseconds: a replayed outcome comes from JSON, which knows no moments. */
  private readonly endsAt: number | null;

  constructor(ability: string, options: { needs: string[]; missingReputation?: number | null; until?: Date | null }) {
    super(ErrorCode.NOT_ALLOWED);
    this.ability = ability;
    this.needs = options.needs;
    this.missingReputation = options.missingReputation ?? null;
    this.endsAt = options.until?.getTime() ?? null;
  }

  @Field(() => Date, { nullable: true, description: 'When the silence ends that refuses; null when none refuses or it has no end.' })
  get until(): Date | null {
    return this.endsAt === null ? null : new Date(this.endsAt);
  }

  /** Says what would help, where that is in the person's hands. */
  override get message(): string {
    if (this.needs.includes('signIn')) return translate('errors_unauthenticated');
    if (this.needs.includes('silence')) return silencedSentence(this.until);
    if (this.needs.includes('withheld')) return translate('errors_not_allowed_withheld');
    if (this.needs.includes('verified')) return translate('errors_not_verified');
    return this.missingReputation === null ? super.message : translate('errors_not_allowed_reputation', { missing: this.missingReputation });
  }
}

function silencedSentence(until: Date | null): string {
  return until === null ? translate('errors_silenced') : translate('errors_silenced_until', { until: momentInWords(until) });
}

@UserErrorType('The object is in a state in which this cannot be done.')
export class StateRefused extends Failure {
  @Field({ description: 'The state that refuses, for example closed.' })
  readonly state: string;

  constructor(state: string, code: ErrorCode = ErrorCode.STATE_REFUSED) {
    super(code);
    this.state = state;
  }
}

@UserErrorType('A limit is reached.')
export class LimitReached extends Failure {
  @Field(() => Int, { description: 'The limit.' })
  readonly limit: number;

  /** Milliseconds: a replayed outcome comes from JSON, which knows no moments. */
  private readonly endsAt: number | null;

  constructor(code: ErrorCode, limit: number, until: Date | null = null) {
    super(code);
    this.limit = limit;
    this.endsAt = until?.getTime() ?? null;
  }

  @Field(() => Date, { nullable: true, description: 'When there is room again; null: time alone makes none.' })
  get until(): Date | null {
    return typeof this.endsAt === 'number' ? new Date(this.endsAt) : null;
  }

  override get message(): string {
    const { code, limit, until } = this;
    return translate(`errors_${code.toLowerCase()}`, { limit, ...(until && { until: momentInWords(until) }) });
  }
}

@UserErrorType('Refused for a reason that the code names.')
export class Refused extends Failure {
  constructor(code: ErrorCode, path: string[] | null = null) {
    super(code, path);
  }
}

@UserErrorType('Somebody changed it since it was read.')
export class VersionChanged extends Failure {
  @Field(() => Int, { description: 'The version it has now.' })
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super(ErrorCode.VERSION_CHANGED);
    this.currentVersion = currentVersion;
  }
}
