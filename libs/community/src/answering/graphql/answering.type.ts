import { Field, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';

@ObjectType({ description: 'Somebody says that they are answering. Everybody else may answer all the same.' })
export class Answering {
  @Field(() => Account, { nullable: true, description: 'Who; null when the account is gone.' })
  by: Account | null;

  @Field({ description: 'Until when it stands. A draft that they save meanwhile begins the time anew.' })
  until: Date;

  @Field({ description: 'It is the viewer.' })
  mine: boolean;
}
