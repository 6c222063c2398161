import { row, everyAccount, type Row } from './row';

export const queries: readonly Row<string>[] = [
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
