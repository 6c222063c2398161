import { secondIn } from '#features/accounts/sign-in/second.ts';

const second = { steps: ['APP', 'RECOVERY_CODE'], options: '' };
const returned = (code: string, about: string) => ({ form: 'finish', about, typed: {}, problem: { code, message: '', fields: {} } });

describe('the second step of a sign-in', () => {
  it('stands on the page after the right password, and again after a wrong code', () => {
    expect(secondIn({ second }, false)).toEqual(second);
    expect(secondIn(returned('CODE_WRONG', JSON.stringify(second)), false)).toEqual(second);
  });

  it('stands there after a new password from a mail, whatever the account has', () => {
    expect(secondIn(null, true)).toEqual({ steps: [], options: '' });
  });

  it('gives way to the first when it took too long, was refused at the first, or was never reached', () => {
    expect(secondIn(returned('SIGN_IN_STALE', JSON.stringify(second)), true)).toBeUndefined();
    expect(secondIn(returned('INVALID_CREDENTIALS', ''), true)).toBeUndefined();
    expect(secondIn(null, false)).toBeUndefined();
  });
});
