import { Injectable } from '@nestjs/common';
import { Ability, abilityInWords, AbilityRules, type Account, Accounts } from '@kehila/accounts';
import { Clock, Database, translate } from '@kehila/platform';
import { levels } from '../standing/level';
import { differs, type DraftRow, theDraft } from './draft.sql';
import type { PointsAmountField, PointsRuleDraft, PointsRulesDesk, PreviewState } from './graphql/rule-draft.type';
import type { PointsLedgerPreview, PointsRulesPreview } from './graphql/rules-preview.type';
import { mostChanging, type Sums } from './preview/preview.sql';
import { amountLimits, type LedgerName, ruleNames, type RuleName } from './rule-set';
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
      newest: nodes[0]!,
      toCome: nodes.filter(({ validFrom }) => validFrom !== null && validFrom > now),
      amounts: ledgers.flatMap(amountsOf),
    };
  }

  private async draft(row: DraftRow): Promise<PointsRuleDraft> {
    const { version, reason, rules, saved_at: savedAt, preview_began_at: previewBeganAt, preview, preview_ended_at: endedAt } = row;
    return {
      version,
      reason,
      savedAt,
      terms: termsOf(rules),
      changesSomething: (await this.database.row(differs, [version]))?.differs === true,
      previewState: stateOf(row),
      previewBeganAt,
      preview: preview && endedAt && (await this.preview(preview, endedAt)),
    };
  }

  private async preview({ rules, people, marks }: Sums, at: Date): Promise<PointsRulesPreview> {
    const changes = await this.database.rows(mostChanging, []);
    const accounts = await this.accounts.shownByIds([...new Set(changes.map((change) => change.account_id))]);
    const named = (ledger: LedgerName) =>
      changes.filter((change) => change.ledger === ledger).flatMap(({ account_id: id, change }) => withAccount(accounts.get(id), change));
    const sums = ledgers.map((ledger): PointsLedgerPreview => {
      const own = rules.filter((rule) => rule.ledger === ledger);
      const { gaining = 0, losing = 0 } = people.find((one) => one.ledger === ledger) ?? {};
      return {
        ledger,
        now: own.reduce((sum, { now }) => sum + now, 0),
        then: own.reduce((sum, { then }) => sum + then, 0),
        gaining,
        losing,
        mostGaining: named(ledger).filter(({ change }) => change > 0),
        mostLosing: named(ledger).filter(({ change }) => change < 0),
      };
    });
    const place = (name: RuleName) => ruleNames.findIndex((rule) => rule === name);
    const inOrder = [...rules].sort((one, other) => place(one.rule) - place(other.rule));
    const byRule = inOrder.map((rule) => ({ ...rule, cause: translate(`recognition_rule_${rule.rule}`) }));
    return { at, rules: byRule, ledgers: sums, thresholds: this.thresholds(marks) };
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

function withAccount(account: Account | undefined, change: number) {
  return account ? [{ account, change }] : [];
}
