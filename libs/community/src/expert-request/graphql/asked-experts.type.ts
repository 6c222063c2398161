import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';

@ObjectType({ description: 'An expert who was asked to look at a question.' })
export class AskedExpert {
  @Field(() => Account, { nullable: true, description: 'Who; null when the account is gone.' })
  account: Account | null;

  @Field({ description: 'They said that they cannot help here.' })
  declined: boolean;

  @Field({ description: 'It is the viewer.' })
  mine: boolean;
}

@ObjectType({ description: 'The experts who were asked to look at a question, at most three ever.' })
export class AskedExperts {
  @Field(() => [AskedExpert], { description: 'Who, in the order in which they were asked.' })
  experts: AskedExpert[];

  @Field({ description: 'The viewer may ask another one now.' })
  mayAsk: boolean;

  @Field({ description: 'The viewer was asked, and has neither answered nor declined.' })
  viewerIsAsked: boolean;
}

@ObjectType({ description: 'Whether an expert of a space is willing to be asked there.' })
export class Willingness {
  @Field({ description: 'They are.' })
  willing: boolean;

  @Field(() => Int, { description: 'How many requests a week they take there.' })
  aWeek: number;
}
