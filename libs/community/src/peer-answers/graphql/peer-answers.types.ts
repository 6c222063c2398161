import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Who answered the questions that were asked within some time.' })
export class AnsweredBy {
  @Field(() => GraphQLISODateTime, { description: 'The first moment that is counted.' })
  since: Date;

  @Field(() => Int, { description: 'Questions that everybody sees and that are not closed.' })
  questions: number;

  @Field(() => Int, { description: 'Of these, those that a customer answered before any staff did.' })
  customersFirst: number;

  @Field(() => Int, { description: 'Of these, those that staff answered before any customer did.' })
  staffFirst: number;

  @Field(() => Int, { description: 'Of these, those that are solved.' })
  solved: number;

  @Field(() => Int, { description: 'Of the solved, those where the answer of a customer is accepted and none of the staff.' })
  solvedByCustomers: number;
}

@ObjectType({ description: 'How far customers help each other without the staff.' })
export class PeerAnswers {
  @Field(() => AnsweredBy, { description: 'All the weeks together.' })
  all: AnsweredBy;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes until a customer was the first to answer: half of these questions waited less. Null: there are none.',
  })
  medianMinutes: number | null;

  @Field(() => [AnsweredBy], { description: 'Each of the last 12 weeks of seven days, up to now, the oldest first.' })
  weeks: AnsweredBy[];
}
