import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { Revision } from '../../revision/graphql/revision.type';

@ObjectType({ description: 'A second look at a text that was approved; the text stays as it is.' })
export class ReReview {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Revision, { description: 'The text.' })
  revision: Revision;

  @Field({ description: 'When it was drawn.' })
  chosenAt: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether who looked at it would have approved it; null: nobody has yet.' })
  wouldApprove: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;
}

@ObjectType({ description: 'A page of texts that wait for a second look.' })
export class ReReviewConnection extends connectionOf(ReReview) {}

@ObjectType({ description: 'Why another reviewer would not have approved the text that readers see.' })
export class ArticleDoubt {
  @Field(() => Account, { description: 'Who.' })
  by: Account;

  @Field({ description: 'When.' })
  at: Date;

  @Field({ description: 'Why.' })
  reason: string;
}
