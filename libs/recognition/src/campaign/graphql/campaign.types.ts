import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LimitReached, NotFound, resultUnion, StateRefused } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { CampaignAct, CampaignState } from '../campaign';

export const PointsCampaignAct = { ANSWER_ACCEPTED: 'answerAccepted', ANSWER_VERIFIED: 'answerVerified' } as const satisfies Record<string, CampaignAct>;
registerEnumType(PointsCampaignAct, {
  name: 'PointsCampaignAct',
  description: 'What a campaign pays more for.',
  valuesMap: { ANSWER_ACCEPTED: { description: 'An answer solves a question.' }, ANSWER_VERIFIED: { description: 'The staff verify an answer.' } },
});

export const PointsCampaignState = { PLANNED: 'planned', RUNNING: 'running', SPENT: 'spent', OVER: 'over', STOPPED: 'stopped' } as const satisfies Record<
  string,
  CampaignState
>;
registerEnumType(PointsCampaignState, {
  name: 'PointsCampaignState',
  description: 'Whether a campaign adds points.',
  valuesMap: {
    PLANNED: { description: 'Its time has not come.' },
    RUNNING: { description: 'It adds points.' },
    SPENT: { description: 'Its budget is spent; points that are taken back can be given again until it ends.' },
    OVER: { description: 'Its time is over.' },
    STOPPED: { description: 'A manager stopped it.' },
  },
});

@ObjectType({ description: 'A campaign, which adds loyalty points to what the rules pay.' })
export class PointsCampaign {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: "What it is called, in the caller's language." })
  name: string;

  @Field(() => Space, { nullable: true, description: 'The one space in which it pays; null: every space.' })
  space: Space | null;

  @Field(() => PointsCampaignAct, { description: 'What it pays more for.' })
  act: CampaignAct;

  @Field(() => Int, { description: 'It pays only for the first answer of a question that had waited for it so many days; 0: for every answer.' })
  waitedDays: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What is paid altogether, in percent of what the rule pays: 200 is twice as much; null: `extraPoints` on top.',
  })
  factorPercent: number | null;

  @Field(() => Int, { nullable: true, description: 'Points on top of what the rule pays; null: `factorPercent`.' })
  extraPoints: number | null;

  @Field({ description: 'From when on.' })
  from: Date;

  @Field({ description: 'Until when, unless its budget is spent before.' })
  until: Date;
}

@ObjectType({ description: 'A campaign as managers see it.' })
export class ManagedPointsCampaign extends PointsCampaign {
  @Field({ description: 'Its name in Hebrew.' })
  nameHe: string;

  @Field({ description: 'Its name in English.' })
  nameEn: string;

  @Field(() => PointsCampaignState, { description: 'Whether it adds points now.' })
  state: CampaignState;

  @Field(() => Int, { description: 'Points that it may add, all in all.' })
  budget: number;

  @Field(() => Int, { description: 'Points that it has added and that were not taken back.' })
  spent: number;

  @Field(() => Int, { description: 'Answers for which they stand.' })
  answers: number;

  @Field(() => Int, { description: 'People who have them; without those who earned them under a hidden name.' })
  people: number;

  @Field(() => Date, { nullable: true, description: 'When a manager stopped it; null: nobody did.' })
  stoppedAt: Date | null;
}

export const ManagedPointsCampaignConnection = connectionOf(ManagedPointsCampaign);
export const CreatePointsCampaignResult = resultUnion('CreatePointsCampaignResult', ManagedPointsCampaign, [NotFound, LimitReached]);
export const StopPointsCampaignResult = resultUnion('StopPointsCampaignResult', ManagedPointsCampaign, [NotFound, StateRefused]);
