import { type Locale, requestContext, translate } from '@kehila/platform';
import type { Space } from '@kehila/spaces';
import { standingIn } from '../expert/expert-steps';
import { expertRules } from '../expert/expert.rules';
import type { StatusRow } from '../expert/expert.sql';
import { timeZone } from '../time-zone';
import type { NextStep } from './graphql/next-steps.type';

/** Expert status in a space: what of the three numbers is missing, nearest to the sentence that it needs. The bar shows the points. */
export function expertStep(row: StatusRow, space: Space): NextStep {
  const { reputation, accepted, answers, corrected } = standingIn(row);
  const percent = answers === 0 ? 0 : Math.floor((corrected * 100) / answers);
  const isRight = corrected * 100 < expertRules.correctedPercent * answers;
  const missing = [
    ...(reputation < expertRules.reputation
      ? [translate('recognition_next_expert_points', { value: reputation, goal: expertRules.reputation, missing: expertRules.reputation - reputation })]
      : []),
    ...(accepted < expertRules.accepted
      ? [translate('recognition_next_expert_accepted', { value: accepted, goal: expertRules.accepted, missing: expertRules.accepted - accepted })]
      : []),
    ...(isRight ? [] : [translate('recognition_next_expert_corrected', { percent, most: expertRules.correctedPercent })]),
  ];
  const reached = row.holds;
  const sentence = reached ? heldSentence(row) : missing.join(' ') || translate(`recognition_next_expert_${row.decided_by === null ? 'waits' : 'declined'}`);
  return {
    kind: 'expert',
    key: space.slug,
    name: translate('recognition_next_expert_name', { space: space.name }),
    reached,
    sentence,
    value: reached ? null : Math.min(reputation, expertRules.reputation),
    goal: reached ? null : expertRules.reputation,
    about: null,
    space,
  };
}

const dates: Record<Locale, Intl.DateTimeFormat> = {
  he: new Intl.DateTimeFormat('he-IL', { dateStyle: 'long', timeZone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }),
};

function heldSentence({ ends_at: endsAt }: StatusRow): string {
  if (endsAt === null) return translate('recognition_next_expert_is');
  return translate('recognition_next_expert_ending', { date: dates[requestContext.language()].format(endsAt) });
}
