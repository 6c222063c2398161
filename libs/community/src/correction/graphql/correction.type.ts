import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import type { CorrectionActName } from '../correction.policy';
import type { CorrectionKindName, CorrectionStateName } from '../correction.states';

export const CorrectionKind = { FACTUAL: 'factual', OUTDATED: 'outdated', UNCLEAR: 'unclear', TONE: 'tone', SAFETY: 'safety' } as const;

registerEnumType(CorrectionKind, {
  name: 'CorrectionKind',
  description: 'What is wrong with an answer.',
  valuesMap: {
    FACTUAL: { description: 'It is not true.' },
    OUTDATED: { description: 'It was true once.' },
    UNCLEAR: { description: 'It can be misread.' },
    TONE: { description: 'It can hurt.' },
    SAFETY: { description: 'It can do harm.' },
  },
});

export const CorrectionState = {
  PROPOSED: 'proposed',
  APPLIED: 'applied',
  AMENDED: 'amended',
  WITHDRAWN: 'withdrawn',
  APPEALED: 'appealed',
  APPLIED_AFTER_GRACE: 'applied_after_grace',
  CONFIRMED: 'confirmed',
  OVERTURNED: 'overturned',
} as const;

registerEnumType(CorrectionState, {
  name: 'CorrectionState',
  description: 'What became of a correction.',
  valuesMap: {
    PROPOSED: { description: 'Its author is asked.' },
    APPLIED: { description: 'The author took it over.' },
    AMENDED: { description: 'The author took it over in other words.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
    APPEALED: { description: 'The author objects; another member of staff decides.' },
    APPLIED_AFTER_GRACE: { description: 'It came into the answer when the author’s time was over.' },
    CONFIRMED: { description: 'It was applied after an appeal.' },
    OVERTURNED: { description: 'The answer stays as it is.' },
  },
});

const CorrectionAct = { APPLY: 'apply', AMEND: 'amend', APPEAL: 'appeal', WITHDRAW: 'withdraw', DECIDE_APPEAL: 'decideAppeal' } as const;

registerEnumType(CorrectionAct, {
  name: 'CorrectionAct',
  description: 'What can be done with a correction.',
  valuesMap: {
    APPLY: { description: 'Put its text into the answer.' },
    AMEND: { description: 'Put it into the answer in other words.' },
    APPEAL: { description: 'Object to it.' },
    WITHDRAW: { description: 'Take it back.' },
    DECIDE_APPEAL: { description: 'Decide about the objection.' },
  },
});

@ObjectType({
  description:
    'A proposed change to somebody’s answer. Until it is carried out, its author, the proposer and the staff of the space see it; everybody, when it warns of harm.',
})
export class Correction {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId: string;

  /** For the fields that are read only when somebody asks for them. */
  questionId: string;

  @Field(() => CorrectionKind, { description: 'What is wrong with the answer.' })
  kind: CorrectionKindName;

  @Field({ description: 'Why.' })
  reason: string;

  @Field(() => CorrectionState, { description: 'What became of it.' })
  state: CorrectionStateName;

  @Field({ description: 'The whole answer as it should read, Markdown.' })
  proposed: string;

  /** What it was made from; the comparison is made when somebody asks for it. */
  base: string;

  @Field(() => Account, { nullable: true, description: 'Who proposed it; null when there is no account, or the name is hidden.' })
  proposer: Account | null;

  @Field({ description: 'The name to show for who proposed it.' })
  proposerName: string;

  @Field({ description: 'When.' })
  proposedAt: Date;

  @Field({ description: 'Until then the author is asked alone; then it is applied, unless the author objected.' })
  graceEndsAt: Date;

  @Field(() => String, { nullable: true, description: 'Why its author objects; null for others than those concerned, and when nobody objected.' })
  appealReason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was decided about the objection, in words; null where nothing was, and for others than those concerned.',
  })
  decisionNote: string | null;

  @Field(() => Date, { nullable: true, description: 'When that was settled; null while it is open.' })
  decidedAt: Date | null;

  @Field(() => [CorrectionAct], { description: 'What the viewer may do with it now.' })
  viewerCan: CorrectionActName[];

  @Field({ description: 'It waits for somebody who brings two texts together: the same passage was edited in the meantime.' })
  stuck: boolean;
}

@ObjectType({ description: 'A page of corrections.' })
export class CorrectionConnection extends connectionOf(Correction) {}
