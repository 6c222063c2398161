import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';

export const StaffQueueReason = { WINDOW_ENDED: 'window_ended', URGENT: 'urgent' } as const;
export type StaffQueueReasonName = (typeof StaffQueueReason)[keyof typeof StaffQueueReason];

registerEnumType(StaffQueueReason, {
  name: 'StaffQueueReason',
  description: 'Why a question stands before the staff.',
  valuesMap: {
    WINDOW_ENDED: { description: 'Peers were asked first, and none has helped.' },
    URGENT: { description: 'The staff confirmed that it is urgent.' },
  },
});

@ObjectType({ description: 'A question that waits for staff.' })
export class StaffQueueItem {
  @Field(() => Question, { description: 'The question.' })
  question: Question;

  @Field({ description: 'When the peers-first window ended, or when it was confirmed as urgent.' })
  waitingSince: Date;

  @Field(() => StaffQueueReason, { description: 'Why.' })
  reason: StaffQueueReasonName;
}

@ObjectType({ description: 'A page of the staff queue.' })
export class StaffQueueConnection extends connectionOf(StaffQueueItem) {}
