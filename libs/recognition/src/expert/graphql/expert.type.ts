import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { ExpertState } from '../expert.rules';

export const ExpertStatusName = { CANDIDATE: 'candidate', CONFIRMED: 'confirmed', ENDING: 'ending' } as const satisfies Record<string, ExpertState>;
export type ShownExpertState = (typeof ExpertStatusName)[keyof typeof ExpertStatusName];

registerEnumType(ExpertStatusName, {
  name: 'ExpertState',
  description: 'Where somebody stands as an expert of a space.',
  valuesMap: {
    CANDIDATE: { description: 'Has reached the numbers and waits for staff of the space to say yes.' },
    CONFIRMED: { description: 'Is an expert.' },
    ENDING: { description: 'Is an expert until a day: the numbers of the last year are no longer there.' },
  },
});

@ObjectType({ description: 'What somebody did in a space within the last year, as it was counted last night.' })
export class ExpertNumbers {
  @Field(() => Int, { description: 'Points of reputation earned there.' })
  reputation: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  accepted: number;

  @Field(() => Int, { description: 'Answers given.' })
  answers: number;

  @Field(() => Int, { description: 'Answers that had to be corrected.' })
  corrected: number;
}

@ObjectType({ description: 'An expert of a space, or somebody who may become one.' })
export class Expert {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Account, { nullable: true, description: 'Who; null when the account went away meanwhile.' })
  account: Account | null;

  @Field(() => ExpertStatusName, { description: 'Where they stand. That it ends is said to them and to staff only; others read CONFIRMED.' })
  state: ShownExpertState;

  @Field({ description: 'Since when.' })
  since: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends unless the numbers are there again; only they and staff see it.' })
  endsAt: Date | null;

  @Field(() => ExpertNumbers, { nullable: true, description: 'What they did there within a year; only they and staff see it.' })
  numbers: ExpertNumbers | null;

  @Field(() => String, { nullable: true, description: 'What staff wrote when they decided; only they and staff see it.' })
  reason: string | null;
}

export const ExpertConnection = connectionOf(Expert);

@ObjectType({ description: 'The experts of a space.' })
export class SpaceExperts {
  @Field(() => Space, { description: 'The space.' })
  space: Space;

  @Field({ description: 'Whether staff say yes before somebody becomes one.' })
  confirmedByStaff: boolean;

  @Field(() => ExpertConnection, { description: 'Who is one, whoever became it last first.' })
  experts: InstanceType<typeof ExpertConnection>;

  @Field(() => [Expert], { description: 'Who waits for staff, longest first, at most 100; empty for everybody else.' })
  candidates: Expert[];
}
