import * as m from '@kehila/messages/web';
import type { Terms } from '#features/recognition/rules/rules.graphql.ts';
import { number } from '#words/numbers';

/** Which votes are taken and which earn points, a sentence for each rule. */
export function voteSentences(terms: Terms): [ofOnePerson: string, ofNewAccounts: string] {
  return [ofOnePerson(terms), ofNewAccounts(terms)];
}

function ofOnePerson({ earningVotesForOneAuthorADay: earning, votesForOneAuthorADay: taken }: Terms): string {
  if (earning === 0) return m.web_points_rules_pair_none({ taken: number(taken) });
  if (earning === taken) return m.web_points_rules_pair_all({ taken });
  return m.web_points_rules_pair({ earning, taken: number(taken) });
}

function ofNewAccounts({ newVoterDays: days, newVoterReputation: reputation }: Terms): string {
  return days === 0 ? m.web_points_rules_new_voters_none() : m.web_points_rules_new_voters({ days, reputation: number(reputation) });
}
