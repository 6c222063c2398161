import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Notification } from '../../notice/graphql/notification.type';

@ArgsType()
export class LiveArgs {
  @Field(() => ID, { nullable: true, description: 'The question that the caller reads; absent: none.' })
  @IsOptional()
  @IsString()
  @MaxLength(18)
  @Matches(/^[1-9]\d*$/)
  questionId?: string | null;
}

@ObjectType({ description: 'What waits for the caller in their notifications.' })
export class LiveBell {
  @Field(() => Int, { description: 'How many lines they have not read, up to 100.' })
  unread: number;

  @Field(() => Notification, { nullable: true, description: 'The newest of those lines; null where there is none.' })
  newest: Notification | null;
}

@ObjectType({ description: 'A thread as it stands now.' })
export class LiveThread {
  @Field(() => ID, { description: 'Id of the question.' })
  questionId: string;

  @Field(() => Int, { description: 'How many answers it has.' })
  answerCount: number;

  @Field(() => ID, { nullable: true, description: 'The answer that came last; null where there is none.' })
  newestAnswerId: string | null;
}

@ObjectType('LiveNews', { description: 'What is new. The first that comes tells how everything stands; from then on, what has not changed is null.' })
export class LiveNewsType {
  @Field(() => LiveBell, { nullable: true, description: 'The notifications of the caller.' })
  bell?: LiveBell | null;

  @Field(() => LiveThread, { nullable: true, description: 'The question that was asked about; null where the caller may not see it.' })
  thread?: LiveThread | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many questions wait for staff in the spaces where the caller is, up to 100; null for who is no staff.',
  })
  staffQueue?: number | null;
}
