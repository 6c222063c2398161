import { oneLine } from '@kehila/community';
import { BadInput } from '@kehila/platform';
import { comparableHost } from './matching/hosts';
import { tokensOf } from './matching/tokens';
import type { NewRule } from './rule.repository';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from './rule-terms';

export interface TypedRule {
  readonly kind: ContentRuleKindName;
  readonly pattern: string;
  readonly language?: ContentRuleLanguageName | null;
  readonly act: ContentRuleActName;
}

/** More words say more than one rule should. */
const mostWords = 10;

/** @throws BadInput when nothing in the pattern could be found in a text. */
export function newRule({ kind, pattern: typed, language, act }: TypedRule, path: readonly string[]): NewRule {
  const pattern = kind === 'link' ? hostIn(oneLine(typed)) : oneLine(typed);
  const compared = kind === 'link' ? comparableHost(pattern) : wordsIn(pattern);
  if (compared === undefined) throw new BadInput([{ path: [...path, 'pattern'], code: 'INVALID' }]);
  return { kind, pattern, compared, act, language: kind === 'link' ? null : (language ?? languageOfLetters(pattern)) };
}

/** Who pastes a whole address means its host. */
function hostIn(typed: string): string {
  return (typed.includes('://') ? URL.parse(typed)?.hostname : undefined) ?? typed.replace(/^\*\./, '').replace(/\/.*$/, '');
}

function wordsIn(pattern: string): string | undefined {
  const words = tokensOf(pattern).map(({ word }) => word);
  return words.length === 0 || words.length > mostWords ? undefined : words.join(' ');
}

function languageOfLetters(pattern: string): ContentRuleLanguageName {
  return /\p{Script=Hebrew}/u.test(pattern) ? 'he' : 'en';
}
