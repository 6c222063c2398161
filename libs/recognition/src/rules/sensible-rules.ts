import type { VoteTerms } from '@kehila/community';
import { BadInput, type FieldProblem } from '@kehila/platform';
import type { PointsTermsInput } from './graphql/rule-draft.inputs';
import { amountLimits, type Rules, termLimits } from './rule-set';

const shortestMonth = 28;

/**
 * The rules that were written. An act that pays 0 is not named; which votes count stays as in the `newest` rules where nothing is said.
 * @throws BadInput with each field that is beyond its limits.
 */
export function sensibleRules(input: PointsTermsInput, newest: VoteTerms): Rules {
  const problems: FieldProblem[] = [];
  const within = (path: readonly string[], value: number, [minimum, maximum]: readonly [number, number]) => {
    if (value < minimum || value > maximum) problems.push({ path: ['input', ...path], code: 'NUMBER_BETWEEN', values: { minimum, maximum } });
  };
  const amounts = (ledger: keyof typeof amountLimits) => {
    const written = Object.entries(amountLimits[ledger]).map(([rule, limits]) => {
      const amount = input[ledger][rule as keyof PointsTermsInput[typeof ledger]] ?? 0;
      within([ledger, rule], amount, limits);
      return [rule, amount] as const;
    });
    return Object.fromEntries(written.filter(([, amount]) => amount !== 0));
  };
  const { votingGainsADay, vestingDays, expiryMonths } = input;
  const votes: VoteTerms = {
    earningVotesForOneAuthorADay: input.earningVotesForOneAuthorADay ?? newest.earningVotesForOneAuthorADay,
    votesForOneAuthorADay: input.votesForOneAuthorADay ?? newest.votesForOneAuthorADay,
    newVoterDays: input.newVoterDays ?? newest.newVoterDays,
    newVoterReputation: input.newVoterReputation ?? newest.newVoterReputation,
  };
  const terms = { votingGainsADay, ...votes, vestingDays, expiryMonths };
  const rules: Rules = { reputation: amounts('reputation'), loyalty: amounts('loyalty'), ...terms };
  for (const [term, limits] of Object.entries(termLimits)) within([term], terms[term as keyof typeof terms], limits);
  if (problems.length === 0 && votes.earningVotesForOneAuthorADay > votes.votesForOneAuthorADay)
    problems.push({ path: ['input', 'earningVotesForOneAuthorADay'], code: 'EARNS_BEYOND_TAKEN' });
  if (problems.length === 0 && vestingDays >= expiryMonths * shortestMonth) problems.push({ path: ['input', 'vestingDays'], code: 'VESTS_TOO_LATE' });
  if (problems.length > 0) throw new BadInput(problems);
  return rules;
}
