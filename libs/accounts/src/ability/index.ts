import { RuleBook } from './ability-rule.book';
import { AbilityRules } from './ability-rules.cache';
import { AbilityRuleResolver } from './graphql/ability-rule.resolver';
import { PreviewAbilityRules } from './preview-ability-rules';
import { SetAbilityRules } from './use-cases/set-ability-rules';
import { UndoAbilityRule } from './use-cases/undo-ability-rule';

/** What opens with what, as data. */
export const abilities = [AbilityRuleResolver, AbilityRules, PreviewAbilityRules, RuleBook, SetAbilityRules, UndoAbilityRule];
