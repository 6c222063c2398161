import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';

export const StaffQueueReason = {
  WINDOW_ENDED: 'window_ended',
  URGENT: 'urgent',
  URGENCY_ASKED: 'urgency_asked',
  AUDIENCE_GROWS: 'audience_grows',
  ANSWER_DOUBTED: 'answer_doubted',
  TRUST_LAPSED: 'trust_lapsed',
} as const;
export type StaffQueueReasonName = (typeof StaffQueueReason)[keyof typeof StaffQueueReason];

registerEnumType(StaffQueueReason, {
  name: 'StaffQueueReason',
  description: 'Why a question stands before the staff.',
  valuesMap: {
    WINDOW_ENDED: { description: 'Peers were asked first, and none has helped.' },
    TRUST_LAPSED: { description: 'An answer was verified, and has to be checked again: its time is over, or its text was edited.' },
    URGENT: { description: 'The staff confirmed that it is urgent.' },
    URGENCY_ASKED: { description: 'The asker says that it is urgent; the staff have not decided.' },
    AUDIENCE_GROWS: { description: 'It is read, or found to be one’s own problem, far more than the questions of its space usually are: an early warning.' },
    ANSWER_DOUBTED: { description: 'An answer has more votes against it than for it, and none has helped.' },
  },
});

const ServiceClock = { FIRST_RESPONSE: 'first_response', SOLUTION: 'solution' } as const;
type ServiceClockName = (typeof ServiceClock)[keyof typeof ServiceClock];

registerEnumType(ServiceClock, {
  name: 'ServiceClock',
  description: 'Which target of the service policy is next.',
  valuesMap: {
    FIRST_RESPONSE: { description: 'Nobody has answered yet.' },
    SOLUTION: { description: 'Somebody has answered, and it is not solved.' },
  },
});

@ObjectType({ description: 'A question that waits for staff.' })
export class StaffQueueItem {
  @Field(() => Question, { description: 'The question.' })
  question: Question;

  @Field({
    description:
      'When the peers-first window ended, or before that, when it was raised or confirmed as urgent; or since when an answer has to be checked again.',
  })
  waitingSince: Date;

  @Field(() => StaffQueueReason, { description: 'Why.' })
  reason: StaffQueueReasonName;

  @Field(() => ServiceClock, { description: 'Which target is next.' })
  clock: ServiceClockName;

  @Field(() => Date, {
    nullable: true,
    description: 'When that target is due; null for what was imported, or asked before there were targets, and where an answer has to be checked again.',
  })
  dueAt: Date | null;
}

@ObjectType({ description: 'A page of the staff queue.' })
export class StaffQueueConnection extends connectionOf(StaffQueueItem) {}
