import { everybody, type Input, row, type Row } from './row';

const administratorOnly = 'login shut shut shut shut shut shut shut shut yes';
const provider = (key: string) => ({ key, name: 'Work', issuer: `https://${key}.login.example`, clientId: 'kehila', enabled: true });

export const mutations: readonly Row<Input>[] = [
  row('saveIdentityProvider', 'a new one', administratorOnly, (_, mine) => provider(mine.slice(0, 39))),
  row('removeIdentityProvider', 'that does not exist', 'login shut shut shut shut shut shut shut shut none', () => ({ key: 'nothing' })),
  row('testIdentityProvider', 'that does not exist', 'login shut shut shut shut shut shut shut shut none', () => ({ key: 'nothing' })),
  row('unlinkLogin', 'another’s', 'login NOT_VERIFIED none none none none none none none none', () => ({ loginId: '1' })),
];

export const queries: readonly Row<string>[] = [
  row('identityProviders', 'all', everybody, () => '{ identityProviders { key } }'),
  row('linkedLogins', 'one’s own', 'login yes yes yes yes yes yes yes yes yes', () => '{ linkedLogins { id } }'),
  row('managedIdentityProviders', 'all', administratorOnly, () => '{ managedIdentityProviders { key } }'),
];
