import { dayInWords, translate } from '@kehila/platform';
import type { Space } from '@kehila/spaces';
import { standingIn } from '../expert/expert-steps';
import { expertRules, type ExpertStanding, isExpert, missingOf } from '../expert/expert.rules';
import type { StatusRow } from '../expert/expert.sql';
import type { NextStep } from './graphql/next-steps.type';

/** Expert status in a space: what of the three numbers is missing, nearest to the sentence that it needs. The bar shows the points. */
export function expertStep(row: StatusRow, space: Space): NextStep {
  const { reputation, reason, holds: reached } = row;
  const why = reason === null ? [] : [translate('recognition_next_expert_reason', { reason })];
  return {
    kind: 'expert',
    key: space.slug,
    name: translate('recognition_next_expert_name', { space: space.name }),
    reached,
    sentence: [...(reached ? [heldSentence(row)] : missingSentences(row)), ...why].join(' '),
    value: reached ? null : Math.min(reputation, expertRules.reputation),
    goal: reached ? null : expertRules.reputation,
    about: null,
    space,
  };
}

/** Then what the staff of the space said, or what comes next. */
function missingSentences(row: StatusRow): string[] {
  const standing = standingIn(row);
  const missing = missingOf(standing).map((part) => translate(`recognition_next_expert_${part}`, countsOf(standing)[part]));
  if (isRefused(row)) return [...missing, translate('recognition_next_expert_declined')];
  return missing.length > 0 ? missing : [translate(`recognition_next_expert_${row.asks ? 'waits' : 'soon'}`)];
}

function countsOf({ reputation, accepted, answers, corrected }: ExpertStanding) {
  const of = (value: number, goal: number) => ({ value, goal, missing: goal - value });
  return {
    points: of(reputation, expertRules.reputation),
    accepted: of(accepted, expertRules.accepted),
    corrected: { percent: Math.floor((corrected * 100) / answers), most: expertRules.correctedPercent },
  };
}

/** Declined, taken off by hand, or the role taken back by an administrator. */
function isRefused({ state, decided_by: decidedBy }: StatusRow): boolean {
  return state === 'declined' || isExpert(state) || (state === 'ended' && decidedBy !== null);
}

function heldSentence({ state, by_hand: byHand, ends_at: endsAt }: StatusRow): string {
  if (endsAt !== null) return translate('recognition_next_expert_ending', { date: dayInWords(endsAt) });
  return translate(`recognition_next_expert_${byHand || state !== 'confirmed' ? 'by_hand' : 'is'}`);
}
