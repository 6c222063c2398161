import { Field, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { ContributorKind } from './article.enums';

@ObjectType({ description: 'Somebody who is thanked for an article.' })
export class Contributor {
  @Field(() => Account, { description: 'Who.' })
  account: Account;

  @Field(() => ContributorKind, { description: 'What for.' })
  kind: (typeof ContributorKind)[keyof typeof ContributorKind];
}
