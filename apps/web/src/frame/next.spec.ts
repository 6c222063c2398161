import { ownPath, signInFor } from './next';

describe('going on after signing in', () => {
  it.each(['/he', '/en/q/12/wi-fi?order=newest', '/he/questions?view=mine'])('follows the own path %s', (path) => {
    expect(ownPath(path, '/he')).toBe(path);
  });

  it.each([
    '//evil.example',
    'https://evil.example/he',
    '/\\evil.example',
    '/he\\@evil.example',
    'javascript:alert(1)',
    '/hello',
    '',
    '/he\n/x',
    '/graphql',
    '/he/../x',
    '/he/..?a',
    '/en/./x',
    '/he/%2e%2e//evil.example',
    '/he/.%2E/x',
    '/en/%2e?a',
  ])('does not follow %j', (path) => {
    expect(ownPath(path, '/he')).toBe('/he');
  });

  it('follows no address of unreasonable length', () => {
    expect(ownPath(`/he/${'a'.repeat(2_000)}`, '/he')).toBe('/he');
  });

  it('comes back to the page and its filters, without the name of the action', () => {
    expect(signInFor('he', new URL('https://kehila.example/he/q/12/x?order=newest&/vote='))).toBe('/he/sign-in?next=%2Fhe%2Fq%2F12%2Fx%3Forder%3Dnewest');
  });
});
