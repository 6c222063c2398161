import * as m from '@kehila/messages/web';
import type { ManagedCampaign, ShownCampaign } from '#features/recognition/campaigns/campaign.graphql.ts';
import { dateAndTime } from '#words/dates';
import { number } from '#words/numbers';

/** What can be paid altogether, in percent of what the rule pays. */
export const factors = ['200', '150', '250', '300'] as const;

type Terms = Pick<ShownCampaign, 'act' | 'factorPercent' | 'extraPoints' | 'waitedDays' | 'space'>;

/** What is paid for what and where, part by part. */
export function termsInWords({ act, factorPercent, extraPoints, waitedDays, space }: Terms): string[] {
  const deeds = { ANSWER_ACCEPTED: m.web_points_campaigns_accepted, ANSWER_VERIFIED: m.web_points_campaigns_verified };
  return [
    `${gainInWords(factorPercent, extraPoints)} ${deeds[act]()}`,
    ...(waitedDays > 0 ? [m.web_points_campaigns_waited({ count: waitedDays })] : []),
    space ? m.web_points_campaigns_in_space({ name: space.name }) : m.web_points_campaigns_every_space(),
  ];
}

function gainInWords(factorPercent: number | null, extraPoints: number | null): string {
  if (factorPercent === null) return m.web_points_campaigns_extra({ count: extraPoints ?? 0 });
  return factorPercent === 200 ? m.web_points_campaigns_double() : m.web_points_campaigns_factor({ factor: number(factorPercent / 100) });
}

export function stateInWords({ state, stoppedAt }: Pick<ManagedCampaign, 'state' | 'stoppedAt'>): string {
  if (stoppedAt) return m.web_points_campaigns_state_stopped({ date: dateAndTime(stoppedAt) });
  const names = {
    PLANNED: m.web_points_campaigns_state_planned,
    RUNNING: m.web_points_campaigns_state_running,
    SPENT: m.web_points_campaigns_state_spent,
  } as const;
  return state in names ? names[state as keyof typeof names]() : m.web_points_campaigns_state_over();
}
