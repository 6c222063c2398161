import * as m from '@kehila/messages/web';
import type { Terms } from '#features/recognition/rules/rules.graphql.ts';
import { number } from '#words/numbers';

type PairLimit = Pick<Terms, 'earningVotesForOneAuthorADay' | 'votesForOneAuthorADay'>;

/** What counts of one person's votes for the same author, as a sentence. */
export function pairLimit({ earningVotesForOneAuthorADay: earning, votesForOneAuthorADay: taken }: PairLimit): string {
  if (earning === 0) return m.web_points_rules_pair_none({ taken: number(taken) });
  if (earning === taken) return m.web_points_rules_pair_all({ taken });
  return m.web_points_rules_pair({ earning, taken: number(taken) });
}
