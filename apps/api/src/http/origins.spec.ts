import { Origins } from './origins';

describe('the origins of the server', () => {
  const local = new Origins({ publicUrl: null, host: '127.0.0.1' });
  local.listening(3000);
  const open = new Origins({ publicUrl: new URL('https://community.example'), host: '0.0.0.0' });
  open.listening(3000);

  it('are the names of the loopback where there is no public address', () => {
    for (const origin of ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])
      expect([origin, local.includes(origin)]).toEqual([origin, true]);
    for (const origin of ['http://localhost:3001', 'https://localhost:3000', 'http://evil.example:3000', 'null', ''])
      expect([origin, local.includes(origin)]).toEqual([origin, false]);
  });

  it('are the public address alone where there is one', () => {
    expect(open.includes('https://community.example')).toBe(true);
    for (const origin of ['http://community.example', 'https://community.example:8443', 'http://localhost:3000'])
      expect([origin, open.includes(origin)]).toEqual([origin, false]);
  });

  it('never follow a forged Host', () => {
    expect(local.of('evil.example:3000').origin).toBe('http://127.0.0.1:3000');
    expect(local.of('localhost:3000').origin).toBe('http://localhost:3000');
    expect(local.of('a b').origin).toBe('http://127.0.0.1:3000');
    expect(open.of('localhost:3000').origin).toBe('https://community.example');
  });
});
