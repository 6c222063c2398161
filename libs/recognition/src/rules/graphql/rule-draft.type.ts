import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotFound, Refused, resultUnion, StateRefused, VersionChanged } from '@kehila/platform';
import { PointsLedger } from '../../journal/graphql/points-entry.type';
import type { LedgerName } from '../rule-set';
import { PointsRulesPreview } from './rules-preview.type';
import { PointsRuleSet, PointsTerms } from './rule-set.type';

export const PointsPreviewState = { WAITING: 'waiting', RUNNING: 'running', READY: 'ready', FAILED: 'failed' } as const;
export type PreviewState = (typeof PointsPreviewState)[keyof typeof PointsPreviewState];

registerEnumType(PointsPreviewState, {
  name: 'PointsPreviewState',
  description: 'How far it is known what drafted rules would have meant.',
  valuesMap: {
    WAITING: { description: 'It is worked out soon.' },
    RUNNING: { description: 'It is being worked out.' },
    READY: { description: 'It is known.' },
    FAILED: { description: 'It could not be worked out; saving the draft again tries again.' },
  },
});

@ObjectType({ description: 'What one act may pay in one ledger, for who writes the rules.' })
export class PointsAmountField {
  @Field(() => PointsLedger, { description: 'The ledger: reputation or loyalty.' })
  ledger: LedgerName;

  @Field({ description: 'The rule, as in PointsRule.' })
  rule: string;

  @Field({ description: "What it pays for, as a sentence in the caller's language." })
  cause: string;

  @Field(() => Int, { description: 'The least that it may say.' })
  least: number;

  @Field(() => Int, { description: 'The most that it may say.' })
  most: number;
}

@ObjectType({ description: 'Rules of points that managers write; they count for nothing.' })
export class PointsRuleDraft {
  @Field(() => Int, { description: 'Changes with everything that is saved.' })
  version: number;

  @Field({ description: 'Why the rules are to change.' })
  reason: string;

  @Field({ description: 'When it was saved.' })
  savedAt: Date;

  @Field(() => PointsTerms, { description: 'What it says.' })
  terms: PointsTerms;

  @Field({ description: 'Whether it says something else than the newest set.' })
  changesSomething: boolean;

  @Field(() => PointsPreviewState, { description: 'How far it is known what it would have meant.' })
  previewState: PreviewState;

  @Field(() => Date, { nullable: true, description: 'When working that out began; null before.' })
  previewBeganAt: Date | null;
}

@ObjectType({ description: 'What managers need who write the rules of points.' })
export class PointsRulesDesk {
  @Field(() => PointsRuleDraft, { nullable: true, description: 'The draft, which all managers share; null when there is none.' })
  draft: PointsRuleDraft | null;

  @Field(() => PointsRulesPreview, { nullable: true, description: 'What the draft would have meant; null until it is known.' })
  preview: PointsRulesPreview | null;

  @Field(() => PointsRuleSet, { description: 'The newest set, which the draft follows.' })
  newest: PointsRuleSet;

  @Field(() => [PointsRuleSet], {
    description: 'Sets that were announced and do not count yet, at most 20; each can be cancelled until two minutes before it counts.',
  })
  toCome: PointsRuleSet[];

  @Field(() => [PointsAmountField], { description: 'What can be paid for.' })
  amounts: PointsAmountField[];
}

export const SavePointsRuleDraftResult = resultUnion('SavePointsRuleDraftResult', PointsRulesDesk, [NotFound, VersionChanged]);
export const DiscardPointsRuleDraftResult = resultUnion('DiscardPointsRuleDraftResult', PointsRulesDesk, [NotFound, VersionChanged]);
export const AnnouncePointsRulesResult = resultUnion('AnnouncePointsRulesResult', PointsRulesDesk, [NotFound, VersionChanged, Refused]);
export const CancelPointsRulesResult = resultUnion('CancelPointsRulesResult', PointsRulesDesk, [NotFound, StateRefused]);
