import { everyAccount, everybody, row, type Row } from './row';

export const queries: readonly Row<string>[] = [
  row('pointsRuleSets', 'of every day', everybody, () => '{ pointsRuleSets { nodes { version terms { rules { rule } } } } }'),
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
