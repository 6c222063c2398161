import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, MaxLength, MinLength, NotContains } from 'class-validator';
import { RowIdField } from '@kehila/platform';
import { ReasonField } from '../../identity/reason.field';
import type { SanctionKindName } from '../sanction.sql';

export const SanctionKind = { WARN: 'warn', SILENCE: 'silence', SUSPEND: 'suspend' } as const;

registerEnumType(SanctionKind, {
  name: 'SanctionKind',
  description: 'A measure against an account.',
  valuesMap: {
    WARN: { description: 'A word, by mail and on the record; nothing is taken away.' },
    SILENCE: { description: 'Reads and keeps drafts; writes, votes and acts no more.' },
    SUSPEND: { description: 'Cannot sign in; all sessions end at once.' },
  },
});

const longestReason = 1_000;
const longestKey = 100;

@InputType({ description: 'A measure against an account. A new silence or suspension takes the place of the one that stands.' })
export class SanctionAccountInput {
  @RowIdField('Against whom.')
  accountId: string;

  @Field(() => SanctionKind, { description: 'What is done.' })
  @IsIn(Object.values(SanctionKind))
  kind: SanctionKindName;

  @ReasonField('Why; the person reads it.', longestReason)
  reason: string;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; absent: when it is lifted. A warning has no end.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'Chosen by the client, at most 100 characters: the same key again returns the first outcome.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(longestKey)
  @NotContains('\0')
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which measure ends.' })
export class LiftSanctionInput {
  @RowIdField('The silence or suspension that stands.')
  sanctionId: string;
}
