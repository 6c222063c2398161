import type { TextToCheck } from '@kehila/platform';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from '../rule-terms';
import { withoutPrefixes } from './hebrew-prefixes';
import { comparableHost, hostsAbove, hostsIn, hostsOfLinks } from './hosts';
import { type Token, tokensOf } from './tokens';

/** What is looked for. */
export interface RuleToMatch {
  readonly id: string;
  readonly kind: ContentRuleKindName;
  readonly pattern: string;
  readonly language: ContentRuleLanguageName | null;
  readonly act: ContentRuleActName;
}

/** A rule and the place where a text meets it. */
export interface RuleMatch {
  readonly rule: RuleToMatch;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly rule: RuleToMatch;
  readonly words: readonly string[];
}

/**
 * Finds words and hosts of many rules in one walk through a text: what a rule looks for is found by its first word in a table, so that neither the number of rules
 * nor a hostile text makes the walk longer.
 */
export class RuleMatcher {
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly hosts = new Map<string, RuleToMatch[]>();

  constructor(rules: readonly RuleToMatch[]) {
    for (const rule of rules) {
      if (rule.kind === 'link') add(this.hosts, comparableHost(rule.pattern), rule);
      else {
        const words = tokensOf(rule.pattern).map(({ word }) => word);
        add(this.phrases, words[0], { rule, words });
      }
    }
  }

  /** In the order of the text; words before hosts. */
  in(text: string): RuleMatch[] {
    return [...this.wordsIn(text), ...this.hostsIn(text)];
  }

  /** The rules that a text meets, as it was typed and as it is read, each once. */
  rulesOf({ title, markdown, html, text }: Pick<TextToCheck, 'title' | 'markdown' | 'html' | 'text'>): RuleToMatch[] {
    const written = [title, markdown, text].flatMap((part) => this.in(part).map(({ rule }) => rule));
    const linked = this.hosts.size === 0 ? [] : hostsOfLinks(html).flatMap((host) => this.rulesOfHost(host));
    return [...new Set([...written, ...linked])];
  }

  private wordsIn(text: string): RuleMatch[] {
    if (this.phrases.size === 0) return [];
    const tokens = tokensOf(text);
    return tokens.flatMap((token, at) =>
      withoutPrefixes(token.word).flatMap((word, place) =>
        (this.phrases.get(word) ?? [])
          .filter(({ rule, words }) => (place === 0 || takesPrefixes(rule, word)) && follows(tokens, at, words))
          .map(({ rule, words }) => ({ rule, from: token.from, to: tokens[at + words.length - 1]!.to })),
      ),
    );
  }

  private hostsIn(text: string): RuleMatch[] {
    if (this.hosts.size === 0) return [];
    return hostsIn(text).flatMap(({ host, from, to }) => this.rulesOfHost(host).map((rule) => ({ rule, from, to })));
  }

  private rulesOfHost(host: string): RuleToMatch[] {
    return hostsAbove(host).flatMap((above) => this.hosts.get(above) ?? []);
  }
}

/** A word in other letters behind a Hebrew prefix is that word, whatever its language. */
function takesPrefixes({ language }: RuleToMatch, word: string): boolean {
  return language === 'he' || !/^\p{Script=Hebrew}/u.test(word);
}

function follows(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.slice(1).every((word, place) => tokens[at + place + 1]?.word === word);
}

function add<Value>(table: Map<string, Value[]>, key: string | undefined, value: Value): void {
  if (key === undefined) return;
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}
