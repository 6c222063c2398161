import { type Input, row, type Row } from './row';

const administratorsOnly = 'login shut shut shut shut shut shut shut shut yes';
const judges = 'login no no no no yes yes no no yes';

export const mutations: readonly Row<Input>[] = [
  row('sanctionAccount', 'against a customer', judges, async (scene) => ({
    accountId: await scene.administration.somebody(),
    kind: 'SILENCE',
    reason: 'Insults.',
  })),
  row('sanctionAccount', 'against staff', 'login no no no no no no no no yes', async (scene) => ({
    accountId: await scene.administration.somebody('STAFF'),
    kind: 'WARN',
    reason: 'Insults.',
  })),
  row('liftSanction', 'that stands', judges, async (scene) => ({ sanctionId: await scene.administration.silence() })),
  row('grantRole', 'to a customer', administratorsOnly, async (scene) => ({ accountId: await scene.administration.somebody(), role: 'REVIEWER' })),
  row('revokeRole', 'that is held', administratorsOnly, async (scene) => ({ accountId: await scene.administration.somebody('REVIEWER'), role: 'REVIEWER' })),
  row('revokeRole', 'that is not held', 'login shut shut shut shut shut shut shut shut STATE_REFUSED', async (scene) => ({
    accountId: await scene.administration.somebody(),
    role: 'MANAGER',
  })),
  row('setAbility', 'for a customer', administratorsOnly, async (scene) => ({
    accountId: await scene.administration.somebody(),
    ability: 'VOTE_DOWN',
    effect: 'GRANT',
    reason: 'Earned elsewhere.',
  })),
  row('lookAtEmail', 'of a customer', administratorsOnly, async (scene) => ({ accountId: await scene.administration.somebody() })),
  row('signOutAccount', 'of a customer', administratorsOnly, async (scene) => ({ accountId: await scene.administration.somebody() })),
  row('setAbilityRules', 'seen as they are', administratorsOnly, async (scene) => ({
    rules: [{ ability: 'MARK_DUPLICATE', reputation: 300, roles: ['STAFF_OF_SPACE'] }],
    version: await scene.administration.ruleVersion(),
  })),
  row('undoAbilityRule', 'the newest change', administratorsOnly, async (scene) => ({ changeId: await scene.administration.ruleChange() })),
];

const everybodyOfThemselves = 'yes '.repeat(10);

export const queries: readonly Row<string>[] = [
  row('abilityRules', 'in force', everybodyOfThemselves, () => '{ abilityRules { version rules { ability } } }'),
  row('abilityRuleChanges', 'all', administratorsOnly, async (scene) => {
    await scene.administration.ruleChange();
    return '{ abilityRuleChanges { nodes { ability } } }';
  }),
  row('previewAbilityRules', 'of one', administratorsOnly, () => '{ previewAbilityRules(rules: [{ ability: VOTE_DOWN, reputation: 10, roles: [] }]) { now } }'),
  row('permission', 'one’s own', everybodyOfThemselves, () => '{ permission(ability: VOTE_DOWN) { allowed } }'),
  row(
    'permission',
    'another’s',
    'none none none none none yes yes none none yes',
    ({ asker }) => `{ permission(ability: VOTE_DOWN, handle: "${asker.handle}") { allowed } }`,
  ),
  row('permission', 'another’s on a question', 'none none none none none yes none none none yes', async (scene) => {
    const id = await scene.question();
    return `{ permission(ability: VOTE_DOWN, handle: "${scene.helper.handle}", subjectId: "${id}") { allowed } }`;
  }),
  row('permission', 'one’s own on what waits for approval', 'none none none none none yes none none none yes', async (scene) => {
    return `{ permission(ability: MODERATE, subjectId: "${await scene.heldQuestion()}") { allowed } }`;
  }),
  row(
    'managedAccount',
    'another’s',
    'login none none none none yes yes none none yes',
    ({ asker }) => `{ managedAccount(handle: "${asker.handle}") { state } }`,
  ),
  row('managedAccounts', 'all', administratorsOnly, () => '{ managedAccounts { nodes { state } } }'),
  row('managedAccountCount', 'all', administratorsOnly, () => '{ managedAccountCount }'),
];
