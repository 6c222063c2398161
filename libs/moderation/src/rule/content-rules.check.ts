import { Injectable } from '@nestjs/common';
import { ChecksContent, type ContentCheck, type Finding, type TextToCheck, type Transaction } from '@kehila/platform';
import type { RuleMatch, RuleToMatch } from './matching/rule-matcher';
import { StandingRules } from './standing-rules';
import { stars } from './rule-terms';

/** Looks for the words and links of the administrators. */
@Injectable()
@ChecksContent()
export class ContentRulesCheck implements ContentCheck {
  constructor(private readonly rules: StandingRules) {}

  masked(text: string): string {
    return starred(text, this.rules.masks.in(text));
  }

  check(_tx: Transaction, text: TextToCheck): Finding[] {
    const known = new Set(text.stood === null ? [] : this.rules.matcher.in(text.stood).map(({ rule }) => rule));
    return this.rules.matcher
      .rulesOf(text)
      .filter((rule) => !known.has(rule))
      .map(findingOf);
  }
}

/** What should have been masked and is met all the same was written so that only readers see it, for example with marks within the word: somebody looks at it first. */
function findingOf({ id, kind, act }: RuleToMatch): Finding {
  return { verdict: act === 'mask' ? 'hold' : act, reason: kind === 'link' ? 'link' : 'word', ruleId: id, amount: null };
}

/** Places that overlap become one. */
function starred(text: string, matches: readonly RuleMatch[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of [...matches].sort((one, other) => one.from - other.from)) {
    if (from >= at) kept.push(text.slice(at, from), stars);
    at = Math.max(at, to);
  }
  return kept.join('') + text.slice(at);
}
