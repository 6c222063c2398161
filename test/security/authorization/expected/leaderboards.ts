import { everyAccount, everybody, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [row('setLeaderboardShown', 'of oneself', everyAccount, () => ({ shown: true }))];

export const queries: readonly Row<string>[] = [
  row(
    'leaderboard',
    'of all spaces',
    everybody,
    () => '{ leaderboard(measure: REPUTATION, period: EVER) { people places { nodes { rank score account { handle } } } } }',
  ),
];
