import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';
import { NotFound, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Account } from '../../account/graphql/account.type';

const id = /^\d{1,18}$/;

@InputType({ description: 'Two accounts of one person.' })
export class MergeAccountsInput {
  @Field(() => ID, { description: 'The account that ends.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  fromId: string;

  @Field(() => ID, { description: 'The account that stays.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  intoId: string;
}

@ArgsType()
export class MergePreviewArgs {
  @Field(() => ID, { description: 'The account that would end.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  fromId: string;

  @Field(() => ID, { description: 'The account that would stay.' })
  @IsString()
  @MaxLength(20)
  @Matches(id)
  intoId: string;
}

@ObjectType({ description: 'One kind of thing that a merge would move.' })
export class MergeMove {
  @Field({ description: "What, in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What a merge would do, without doing it.' })
export class MergePreview {
  @Field(() => Account, { description: 'The account that would end.' })
  from: Account;

  @Field(() => Account, { description: 'The account that would stay.' })
  into: Account;

  @Field(() => [MergeMove], { description: 'What would be the other’s, at most one line a kind.' })
  moves: MergeMove[];

  @Field(() => String, { nullable: true, description: "Why it cannot be done, in the caller's language; null: it can." })
  refusal: string | null;
}

export const MergeAccountsResult = resultUnion('MergeAccountsResult', Account, [NotFound, Refused, StateRefused]);
