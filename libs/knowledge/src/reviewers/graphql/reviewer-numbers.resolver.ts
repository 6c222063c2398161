import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, PageArgs } from '@kehila/platform';
import { ReviewerNumbersReader } from '../reviewer-numbers.reader';
import { ReviewerNumbers } from './reviewer-numbers.types';

@Resolver()
export class ReviewerNumbersResolver {
  constructor(private readonly reader: ReviewerNumbersReader) {}

  @Query(() => ReviewerNumbers, { description: 'How soon reviewers decide, and how often others decide alike, over 90 days. Managers.' })
  @Allow('manager')
  reviewerNumbers(@Args() { first, after }: PageArgs): Promise<ReviewerNumbers> {
    return this.reader.numbers(first, after);
  }
}
