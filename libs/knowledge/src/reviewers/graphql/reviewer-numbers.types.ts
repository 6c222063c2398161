import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { PageInfo } from '@kehila/platform';

@ObjectType({ description: 'What a reviewer decided lately, how soon, and how often others decided alike.' })
export class ReviewerNumber {
  @Field(() => Account, { description: 'Who.' })
  reviewer: Account;

  @Field(() => Int, { description: 'Decisions about texts: approved, given back or declined.' })
  decisions: number;

  @Field(() => Float, { description: 'Hours from handing in to the decision, for half of them at most.' })
  medianHours: number;

  @Field(() => Float, { description: 'Hours from handing in to the decision, for nine of ten at most.' })
  ninetiethHours: number;

  @Field(() => Int, { description: 'Of the decisions, those that asked for changes.' })
  returned: number;

  @Field(() => Int, { description: 'Of the decisions, those that declined the text.' })
  declined: number;

  @Field(() => Int, { description: 'Of the decisions, those after which somebody else decided about the same version, or looked at it again.' })
  seconded: number;

  @Field(() => Int, { description: 'Of these, those where the other decided alike.' })
  agreed: number;
}

@ObjectType({ description: 'What the reviewers decided in the last 90 days.' })
export class ReviewerNumbers {
  @Field({ description: 'Since when it is counted.' })
  since: Date;

  @Field(() => [ReviewerNumber], { description: 'A page of them, who decided most first.' })
  reviewers: ReviewerNumber[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Decisions of who decided most, on whichever page; 0: nobody decided.' })
  mostDecisions: number;
}
