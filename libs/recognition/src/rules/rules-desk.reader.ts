import { Injectable } from '@nestjs/common';
import { Ability, abilityInWords, AbilityRules, Accounts } from '@kehila/accounts';
import { Clock, Database, translate } from '@kehila/platform';
import { levels } from '../standing/level';
import { differs, type DraftRow, theDraft } from './draft.sql';
import type { PointsAmountField, PointsRuleDraft, PointsRulesDesk, PreviewState } from './graphql/rule-draft.type';
import type { PointsChange, PointsLedgerPreview, PointsRulesPreview } from './graphql/rules-preview.type';
import { mostChanging, type Sums } from './preview/preview.sql';
import { amountLimits, ruleNames, type RuleName } from './rule-set';
import { RuleSetReader, termsOf } from './rule-set.reader';

const mostToCome = 20;
const ledgers = ['reputation', 'loyalty'] as const;

/** The rules of points for who writes them: the draft and what it would have meant. */
@Injectable()
export class RulesDeskReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sets: RuleSetReader,
    private readonly accounts: Accounts,
    private readonly abilities: AbilityRules,
  ) {}

  async desk(): Promise<PointsRulesDesk> {
    const [{ nodes }, row] = await Promise.all([this.sets.page(mostToCome, null), this.database.row(theDraft, [])]);
    const now = this.clock.now();
    return {
      draft: row ? await this.draft(row) : null,
      preview: row ? await this.preview(row) : null,
      newest: nodes[0]!,
      toCome: nodes.filter(({ validFrom }) => validFrom !== null && validFrom > now),
      amounts: ledgers.flatMap(amountsOf),
    };
  }

  private async draft(row: DraftRow): Promise<PointsRuleDraft> {
    const { version, reason, rules, saved_at: savedAt, preview_began_at: previewBeganAt } = row;
    return {
      version,
      reason,
      savedAt,
      terms: termsOf(rules),
      changesSomething: (await this.database.row(differs, [version]))?.differs === true,
      previewState: stateOf(row),
      previewBeganAt,
    };
  }

  private async preview({ preview, preview_ended_at: at }: DraftRow): Promise<PointsRulesPreview | null> {
    if (!preview || !at) return null;
    const { rules, people, marks } = preview;
    const sums = ledgers.map((ledger): PointsLedgerPreview => {
      const own = rules.filter((rule) => rule.ledger === ledger);
      const { gaining = 0, losing = 0 } = people.find((one) => one.ledger === ledger) ?? {};
      return {
        ledger,
        now: own.reduce((sum, { now }) => sum + now, 0),
        then: own.reduce((sum, { then }) => sum + then, 0),
        gaining,
        losing,
      };
    });
    const place = (name: RuleName) => ruleNames.findIndex((rule) => rule === name);
    const inOrder = [...rules].sort((one, other) => place(one.rule) - place(other.rule));
    const byRule = inOrder.map((rule) => ({ ...rule, cause: translate(`recognition_rule_${rule.rule}`) }));
    return { at, rules: byRule, ledgers: sums, changes: await this.changes(), thresholds: this.thresholds(marks) };
  }

  private async changes(): Promise<PointsChange[]> {
    const rows = await this.database.rows(mostChanging, []);
    const accounts = await this.accounts.shownByIds([...new Set(rows.map((row) => row.account_id))]);
    return rows.flatMap(({ ledger, account_id: id, change }) => {
      const account = accounts.get(id);
      return account ? [{ ledger, account, change }] : [];
    });
  }

  /** Levels, then abilities, whose mark somebody would pass. */
  private thresholds(marks: Sums['marks']) {
    const passed = new Map(marks.filter(({ reaching, losing }) => reaching + losing > 0).map((mark) => [mark.points, mark]));
    const ofLevels = levels.map(({ key, from }) => ({ name: translate(`recognition_level_${key}`), points: from }));
    const ofAbilities = Object.values(Ability).map((ability) => ({ name: abilityInWords(ability), points: this.abilities.of(ability).reputation ?? 0 }));
    return [...ofLevels, ...ofAbilities].flatMap((mark) => {
      const counted = passed.get(mark.points);
      return counted ? [{ ...counted, ...mark }] : [];
    });
  }
}

function amountsOf(ledger: keyof typeof amountLimits): PointsAmountField[] {
  return Object.entries(amountLimits[ledger]).map(([rule, [least, most]]) => ({ ledger, rule, cause: translate(`recognition_rule_${rule}`), least, most }));
}

function stateOf({ preview_began_at: began, preview_ended_at: ended, preview }: DraftRow): PreviewState {
  if (ended) return preview ? 'ready' : 'failed';
  return began ? 'running' : 'waiting';
}
