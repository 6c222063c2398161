import { Injectable } from '@nestjs/common';
import { type RecentText, RecentTexts } from '@kehila/community';
import { type Actor, Clock } from '@kehila/platform';
import { ShownSubjects } from '../subject/shown-subjects';
import type { ContentRuleMatch, ContentRulePreview } from './graphql/content-rule.type';
import { RuleMatcher } from './matching/rule-matcher';
import { newRule, type TypedRule } from './new-rule';

const days = 30;
const dayMilliseconds = 86_400_000;
const mostTexts = 2_000;
const mostShown = 20;

/** Characters before and after what was found. */
const around = 60;

/** What of the last month a rule would have met, before it is saved. Looks at the newest texts only, and says so. */
@Injectable()
export class RulePreview {
  constructor(
    private readonly texts: RecentTexts,
    private readonly subjects: ShownSubjects,
    private readonly clock: Clock,
  ) {}

  /** @throws BadInput when nothing in the pattern could be found in a text. */
  async of(actor: Actor, typed: TypedRule): Promise<ContentRulePreview> {
    const matcher = new RuleMatcher([{ ...newRule(typed, ['rule']), id: '' }]);
    const since = new Date(this.clock.now().getTime() - days * dayMilliseconds);
    const looked = await this.texts.since(since, mostTexts + 1);
    const matched = looked.slice(0, mostTexts).filter((text) => matcher.rulesOf(text).length > 0);
    const bounded = looked.length > mostTexts;
    return {
      since,
      looked: Math.min(looked.length, mostTexts),
      matched: matched.length,
      bounded,
      examples: await this.examples(actor, matched.slice(0, mostShown), matcher),
    };
  }

  private async examples(actor: Actor, matched: readonly RecentText[], matcher: RuleMatcher): Promise<ContentRuleMatch[]> {
    const shownOf = await this.subjects.forModerators(actor, matched);
    return matched.flatMap((text) => {
      const shown = shownOf(text);
      return shown ? [{ subjectKind: text.kind, title: shown.title, path: shown.path, excerpt: excerptOf(text, matcher) }] : [];
    });
  }
}

/** Where it was found, as it is read; else as it was typed. */
function excerptOf({ title, text, markdown }: RecentText, matcher: RuleMatcher): string {
  for (const written of [text, title, markdown]) {
    const [match] = matcher.in(written);
    if (!match) continue;
    const [from, to] = [Math.max(0, match.from - around), Math.min(written.length, match.to + around)];
    return `${from > 0 ? '…' : ''}${written.slice(from, to).toWellFormed()}${to < written.length ? '…' : ''}`;
  }
  return '';
}
