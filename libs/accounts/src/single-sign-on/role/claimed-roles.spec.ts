import { rolesIn } from './claimed-roles';

describe('roles by claims', () => {
  const staff = { claim: 'groups', value: 'support', role: 'STAFF', spaceId: '7' } as const;
  const manager = { claim: 'realm_access.roles', value: 'lead', role: 'MANAGER', spaceId: null } as const;
  const mapping = [staff, manager];

  it('are those whose value stands in the claim, alone or in a list', () => {
    expect(rolesIn({ groups: 'support' }, mapping)).toEqual([staff]);
    expect(rolesIn({ groups: ['sales', 'support'] }, mapping)).toEqual([staff]);
  });

  it('may be told within another claim', () => {
    expect(rolesIn({ realm_access: { roles: ['lead'] } }, mapping)).toEqual([manager]);
    expect(rolesIn({ 'realm_access.roles': ['lead'] }, mapping)).toEqual([manager]);
  });

  it('are none where nobody mapped the value, whatever the claims say', () => {
    expect(rolesIn({ groups: ['administrators', 'suppor', 'Support'], role: 'ADMINISTRATOR', roles: ['STAFF'] }, mapping)).toEqual([]);
    expect(rolesIn({ groups: { support: true }, realm_access: 'lead' }, mapping)).toEqual([]);
    expect(rolesIn({}, [{ ...staff, claim: 'constructor.name', value: 'Object' }])).toEqual([]);
  });
});
