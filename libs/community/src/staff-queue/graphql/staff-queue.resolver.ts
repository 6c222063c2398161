import { Args, ArgsType, Field, Info, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, PageArgs } from '@kehila/platform';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { HasNoNul, longest } from '../../thread/inputs';
import { StaffQueueReader } from '../staff-queue.reader';
import { StaffQueueConnection, type StaffQueueItem, StaffQueueReason, type StaffQueueReasonName } from './staff-queue.types';

@ArgsType()
class StaffQueueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all where the caller is staff when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;

  @Field(() => StaffQueueReason, { nullable: true, description: 'Only what stands there for this reason.' })
  @IsOptional()
  @IsIn(Object.values(StaffQueueReason))
  reason?: StaffQueueReasonName | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what the caller says that they are answering.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

@Resolver()
export class StaffQueueResolver {
  constructor(private readonly reader: StaffQueueReader) {}

  @Query(() => StaffQueueConnection, {
    description: 'Questions that wait for staff, those confirmed as urgent first, then what has waited longest: those of the spaces where the caller is staff.',
  })
  @Allow('staff')
  staffQueue(@CurrentActor() actor: Actor, @Args() args: StaffQueueArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<StaffQueueItem>> {
    return this.reader.page(actor, args, wantsOfQuestion(info, 'nodes.question', 'edges.node.question'));
  }
}
