import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import type { CorrectionKindName, CorrectionStateName } from '../correction.states';
import { CorrectionKind, CorrectionState } from './correction.type';

const CorrectionSide = { AUTHOR: 'author', PROPOSER: 'proposer', STAFF: 'staff' } as const;
type CorrectionSideName = (typeof CorrectionSide)[keyof typeof CorrectionSide];

registerEnumType(CorrectionSide, {
  name: 'CorrectionSide',
  description: 'Whom a correction concerns.',
  valuesMap: {
    AUTHOR: { description: 'Who wrote the answer.' },
    PROPOSER: { description: 'Who proposes it.' },
    STAFF: { description: 'Staff of the space.' },
  },
});

@ObjectType({ description: 'A correction as it is noted beside its answer: one that came into it, or that still waits.' })
export class CorrectionNote {
  @Field(() => ID, { description: 'Id of the correction.' })
  id: string;

  @Field(() => CorrectionKind, { description: 'What is wrong with the answer.' })
  kind: CorrectionKindName;

  @Field(() => CorrectionState, { description: 'What became of it.' })
  state: CorrectionStateName;

  @Field({ description: 'When it came into the answer, or was proposed.' })
  at: Date;

  @Field(() => Account, { nullable: true, description: 'Who proposed it; null when there is no account, or the name is hidden.' })
  proposer: Account | null;

  @Field({ description: 'The name to show for who proposed it.' })
  proposerName: string;

  @Field(() => CorrectionSide, { nullable: true, description: 'How it concerns the viewer; null: it does not.' })
  viewerSide: CorrectionSideName | null;
}
