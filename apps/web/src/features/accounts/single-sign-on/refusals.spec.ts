import { needsProof, refusalIn } from './refusals';

describe('the end of a way over a provider', () => {
  const at = (query: string) => new URL(`https://community.example/en/sign-in${query}`);

  it('is said in our own words', () => {
    expect(refusalIn(at('?refused=provider_unreachable'))).toMatch(/\S/);
    expect(refusalIn(at(''))).toBeNull();
  });

  it('says nothing that a stranger wrote into the address', () => {
    for (const code of ['<b>x</b>', 'constructor', '__proto__', 'errors_internal']) expect(refusalIn(at(`?refused=${code}`))).toBeNull();
  });

  it('asks for a new sign-in only where that helps', () => {
    expect([needsProof(at('?refused=proof_needed')), needsProof(at('?refused=account_shut'))]).toEqual([true, false]);
  });
});
