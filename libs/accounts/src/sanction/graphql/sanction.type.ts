import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Account } from '../../account/graphql/account.type';
import type { SanctionKindName } from '../sanction.sql';
import { SanctionKind } from './sanction.inputs';

@ObjectType({ description: 'A measure that was taken against an account; for who moderates.' })
export class Sanction {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => SanctionKind, { description: 'What was done.' })
  kind: SanctionKindName;

  @Field({ description: 'Why, as the person reads it.' })
  reason: string;

  @Field({ description: 'Since when.' })
  imposedAt: Date;

  @Field(() => Account, { nullable: true, description: 'By whom; null: by a command of the operator.' })
  imposedBy: Account | null;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null: when it is lifted.' })
  until: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended before its time, or another took its place.' })
  liftedAt: Date | null;

  @Field(() => Account, { nullable: true, description: 'Who ended it.' })
  liftedBy: Account | null;

  @Field({ description: 'In force now. Warnings are not: they only stand on the record.' })
  stands: boolean;
}
