import { registerEnumType } from '@nestjs/graphql';
import type { TokenScope as TokenScopeName } from '@kehila/platform';
import type { PasskeyPurpose as PasskeyPurposeName } from '../../factor/use-cases/begin-passkey';
import type { SignOutScope as SignOutScopeName } from '../../session/use-cases/sign-out-everywhere';

export const TokenScope = { READ: 'READ', WRITE: 'WRITE', MODERATE: 'MODERATE', ADMINISTER: 'ADMINISTER' } as const satisfies {
  [Name in TokenScopeName]: Name;
};

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What an access token may be used for. Each may read what its holder may see without a role.',
  valuesMap: {
    READ: { description: 'Reading only: no mutation.' },
    WRITE: { description: 'Acting as its holder, without their roles.' },
    MODERATE: { description: 'Acting with the roles staff and reviewer that its holder has; needs a second factor.' },
    ADMINISTER: { description: 'Acting with the roles manager and administrator that its holder has; needs a second factor.' },
  },
});

export const PasskeyPurpose = { SIGN_IN: 'SIGN_IN', CONFIRM: 'CONFIRM', ADD: 'ADD' } as const satisfies { [Name in PasskeyPurposeName]: Name };

registerEnumType(PasskeyPurpose, {
  name: 'PasskeyPurpose',
  description: 'What a passkey is asked for.',
  valuesMap: {
    SIGN_IN: { description: 'Signing in without a password.' },
    CONFIRM: { description: 'Confirming that it is oneself, while signed in.' },
    ADD: { description: 'Making a new passkey.' },
  },
});

export const SignOutScope = { OTHERS: 'OTHERS', ALL: 'ALL' } as const satisfies { [Name in SignOutScopeName]: Name };

registerEnumType(SignOutScope, {
  name: 'SignOutScope',
  description: 'Where somebody is signed out.',
  valuesMap: {
    OTHERS: { description: 'Everywhere but here.' },
    ALL: { description: 'Everywhere, here too.' },
  },
});
