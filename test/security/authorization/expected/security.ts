import { row, everybody, type Input, type Row } from './row';

const missing = '400000000000001';
/** Signed in, and then what everybody gets, confirmed address or not. */
const each = (outcome: string) => `login ${Array(9).fill(outcome).join(' ')}`;
/** The same where the address has to be confirmed. */
const eachVerified = (outcome: string) => `login NOT_VERIFIED ${Array(8).fill(outcome).join(' ')}`;

export const mutations: readonly Row<Input>[] = [
  row('finishSignIn', 'that nobody began', 'SIGN_IN_STALE '.repeat(10), () => ({ code: '123456' })),
  row('signInWithPasskey', 'that nobody asked for', 'SIGN_IN_STALE '.repeat(10), () => ({ response: '{}' })),
  row('beginPasskey', 'to sign in', everybody, () => ({ purpose: 'SIGN_IN' })),
  row('beginPasskey', 'to make one', `no NOT_VERIFIED ${'yes '.repeat(8)}`, () => ({ purpose: 'ADD' })),
  row('addPasskey', 'that is none', eachVerified('PASSKEY_REFUSED'), () => ({ name: 'A phone', response: '{}' })),
  row('renamePasskey', 'of nobody', each('none'), () => ({ passkeyId: missing, name: 'A phone' })),
  row('removePasskey', 'of nobody', eachVerified('none'), () => ({ passkeyId: missing })),
  row('confirmIdentity', 'by a wrong password', each('PASSWORD_WRONG'), () => ({ password: 'not the password' })),
  row('confirmIdentityByPasskey', 'that is none', each('PASSKEY_REFUSED'), () => ({ response: '{}' })),
  row('endSession', 'of nobody', each('none'), () => ({ sessionId: missing })),
  row('signOutEverywhere', 'but here', each('yes'), () => ({ scope: 'OTHERS' })),
  row('changePassword', 'with a wrong one', eachVerified('PASSWORD_WRONG'), () => ({
    currentPassword: 'not the password',
    password: 'gravel lantern otter 7',
  })),
  row('requestEmailChange', 'to a free address', eachVerified('yes'), (_, mine) => ({ email: `${mine}@moved.example` })),
  row('withdrawEmailChange', 'of nobody', each('none'), () => ({ emailChangeId: missing })),
  row('confirmEmailChange', 'by a link that nobody sent', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(43) })),
  row('beginAuthenticatorApp', 'one’s own', eachVerified('yes'), () => ({ replace: false })),
  row('confirmAuthenticatorApp', 'with a wrong code', eachVerified('CODE_WRONG'), () => ({ code: '12345' })),
  row('removeAuthenticatorApp', 'where there is none', eachVerified('FACTOR_MISSING'), () => ({})),
  row('renewRecoveryCodes', 'without a factor', eachVerified('FACTOR_MISSING'), () => ({ endOldCodes: true })),
  row('createAccessToken', 'for reading', eachVerified('yes'), () => ({ name: 'A script', scopes: ['READ'], days: 1 })),
  row('revokeAccessToken', 'of nobody', each('none'), () => ({ accessTokenId: missing })),
  row('resetSecondFactor', 'of nobody', `login ${'shut '.repeat(8)}none`, () => ({ accountId: missing })),
];

export const queries: readonly Row<string>[] = [row('security', 'one’s own', each('yes'), () => '{ security { email sessions { device } } }')];
