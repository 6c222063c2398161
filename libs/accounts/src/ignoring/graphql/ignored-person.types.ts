import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { connectionOf, NotFound, resultUnion } from '@kehila/platform';
import { Account } from '../../account/graphql/account.type';

const longestHandle = 60;

@InputType({ description: 'Whether somebody wants to hear of another.' })
export class IgnorePersonInput {
  @Field({ description: 'The name of the other in addresses.' })
  @IsString()
  @MaxLength(longestHandle)
  handle: string;

  @Field({ description: 'True: hear nothing of them any more; false: hear of them again.' })
  @IsBoolean()
  ignore: boolean;
}

@ObjectType({ description: 'A person of whom somebody wants to hear nothing.' })
export class IgnoredPerson {
  @Field(() => Account, { description: 'Who.' })
  account: Account;

  @Field({ description: 'Since when.' })
  since: Date;
}

@ObjectType({ description: 'Whether somebody hears of another.' })
export class PersonIgnored {
  @Field(() => Account, { description: 'The other.' })
  account: Account;

  @Field({ description: 'Whether nothing is told of them any more.' })
  ignored: boolean;
}

export const IgnoredPersonConnection = connectionOf(IgnoredPerson);
export const IgnorePersonResult = resultUnion('IgnorePersonResult', PersonIgnored, [NotFound]);
