import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Refused, NotAllowed, NotFound, resultUnion } from '@kehila/platform';

@ObjectType({ description: 'A login at a provider by which the caller can sign in.' })
export class LinkedLogin {
  @Field(() => ID, { description: 'Never changes.' })
  id: string;

  @Field({ description: 'Name of the provider.' })
  provider: string;

  @Field({ description: 'Since when.' })
  linkedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used to sign in; null: never.' })
  lastUsedAt: Date | null;
}

@InputType({ description: 'Which login to unlink.' })
export class UnlinkLoginInput {
  @Field(() => ID, { description: 'The linked login.' })
  @IsString()
  @MaxLength(20)
  loginId: string;
}

@ObjectType({ description: 'Nobody can sign in by that login any more.' })
export class LoginIsUnlinked {
  @Field(() => ID, { description: 'The login that was linked.' })
  loginId: string;
}

export const UnlinkLoginResult = resultUnion('UnlinkLoginResult', LoginIsUnlinked, [NotFound, NotAllowed, Refused]);
