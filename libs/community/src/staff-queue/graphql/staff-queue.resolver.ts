import { Args, ArgsType, Field, Info, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, PageArgs } from '@kehila/platform';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { HasNoNul, longest } from '../../thread/inputs';
import { StaffQueueReader } from '../staff-queue.reader';
import { StaffQueueConnection, type StaffQueueItem } from './staff-queue.types';

@ArgsType()
class StaffQueueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all where the caller is staff when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;
}

@Resolver()
export class StaffQueueResolver {
  constructor(private readonly reader: StaffQueueReader) {}

  @Query(() => StaffQueueConnection, { description: 'Questions that wait for staff, oldest first: those of the spaces where the caller is staff.' })
  @Allow('staff')
  staffQueue(@CurrentActor() actor: Actor, @Args() args: StaffQueueArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<StaffQueueItem>> {
    return this.reader.page(actor, args, wantsOfQuestion(info, 'nodes.question', 'edges.node.question'));
  }
}
