import { Cookies } from './cookies';

describe('a cookie of ours', () => {
  it('is bound to the host where https makes it possible', () => {
    const cookies = new Cookies({ url: (path) => `https://community.example${path}` });
    expect(cookies.set('kehila', 'abc', 7_776_000)).toBe('__Host-kehila=abc; Max-Age=7776000; Path=/; HttpOnly; Secure; SameSite=Lax');
  });

  it('is read by https only as it is bound: a neighbouring host can set the other', () => {
    const cookies = new Cookies({ url: (path) => `https://community.example${path}` });
    expect(cookies.read('kehila', { kehila: 'planted' })).toBeNull();
    expect(cookies.read('kehila', { kehila: 'planted', '__Host-kehila': 'ours' })).toBe('ours');
  });

  it('works on a laptop without https', () => {
    const cookies = new Cookies({ url: (path) => `http://127.0.0.1:3000${path}` });
    expect(cookies.set('kehila', 'abc', 60)).toBe('kehila=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
    expect(cookies.forget('kehila')).toBe('kehila=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
  });
});
