import { everyAccount, everybody, type Input, row, type Row } from './row';

const forManagers = 'login shut shut shut shut shut shut shut yes yes';

export const mutations: readonly Row<Input>[] = [
  row('savePointsRuleDraft', 'that is new', forManagers, ({ points }) => points.rules()),
  row('discardPointsRuleDraft', 'of a manager', forManagers, async ({ points }) => ({ version: await points.draft() })),
  row('announcePointsRules', 'that were drafted', forManagers, async ({ points }) => ({
    version: await points.draft(),
    validFrom: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  })),
  row('cancelPointsRules', 'to come', forManagers, async ({ points }) => ({ version: await points.toCome() })),
  row('announceLoyaltyTerms', 'that are sensible', forManagers, ({ points }) => points.loyaltyTerms()),
  row('cancelLoyaltyTerms', 'to come', forManagers, async ({ points }) => ({ version: await points.loyaltyTermsToCome() })),
  row('createPointsCampaign', 'in every space', forManagers, async ({ points }) => points.campaign()),
  row('stopPointsCampaign', 'that runs', forManagers, async ({ points }) => ({ campaignId: await points.runningCampaign() })),
];

export const queries: readonly Row<string>[] = [
  row('pointsRuleSets', 'of every day', everybody, () => '{ pointsRuleSets { nodes { version terms { rules { rule } } } } }'),
  row('loyaltyTiers', 'with what they pay', everybody, () => '{ loyaltyTiers { key name from percent } }'),
  row('loyaltyTermsToCome', 'of managers', everybody, async ({ points }) => {
    await points.loyaltyTermsToCome();
    return '{ loyaltyTermsToCome { version tiers { from } } }';
  }),
  row(
    'previewLoyaltyTerms',
    'in numbers',
    forManagers,
    () => '{ previewLoyaltyTerms(terms: { silverFrom: 1, silverPercent: 100, goldFrom: 2, goldPercent: 100 }) { tiers { gaining } } }',
  ),
  row('pointsRulesDesk', 'with a draft', forManagers, async ({ points }) => {
    await points.draft();
    return '{ pointsRulesDesk { draft { version } newest { version } } }';
  }),
  row('pointsCampaigns', 'that run', everybody, async ({ points }) => {
    await points.runningCampaign();
    return '{ pointsCampaigns { id name } }';
  }),
  row('managedPointsCampaigns', 'that run', forManagers, async ({ points }) => {
    await points.runningCampaign();
    return '{ managedPointsCampaigns { nodes { id budget } } }';
  }),
  row('pointsJournal', 'one’s own', everyAccount, () => '{ pointsJournal(ledger: REPUTATION) { nodes { id } } }'),
  row(
    'pointsJournal',
    'another’s',
    'login none none none none yes yes none none yes',
    ({ asker }) => `{ pointsJournal(ledger: REPUTATION, handle: "${asker.handle}") { nodes { id } } }`,
  ),
  row('nextSteps', 'one’s own', everyAccount, () => '{ nextSteps { steps { kind } } }'),
  row(
    'nextSteps',
    'another’s',
    'login none none none none yes yes none none yes',
    ({ asker }) => `{ nextSteps(handle: "${asker.handle}") { steps { kind } } }`,
  ),
];
