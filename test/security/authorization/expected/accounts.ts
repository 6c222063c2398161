import { row, everybody, type Input, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('signUp', 'with a free address', everybody, (_, mine) => ({
    email: `${mine}@sign-up.example`,
    password: 'vellum osprey kettle 9',
    displayName: 'Somebody',
    language: 'EN',
  })),
  row('signIn', 'with a wrong password', 'INVALID_CREDENTIALS '.repeat(10), () => ({ email: 'nobody@people.example', password: 'not the password' })),
  row('verifyEmail', 'by a link that nobody sent', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(43) })),
  row('requestPasswordReset', 'of an unknown address', everybody, () => ({ email: 'nobody@people.example' })),
  row('resetPassword', 'by a link that nobody sent', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(43), password: 'vellum osprey kettle 9' })),
];

export const queries: readonly Row<string>[] = [
  row('account', 'another’s', everybody, ({ asker }) => `{ account(handle: "${asker.handle}") { handle } }`),
  row('accounts', 'all', everybody, () => '{ accounts { nodes { handle } } }'),
  row('viewer', 'oneself', 'none yes yes yes yes yes yes yes yes yes', () => '{ viewer { email } }'),
];
