import type { IncomingMessage } from 'node:http';
import { callerAddress } from './caller-address';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe("the caller's address", () => {
  it('is that of the connection, whatever a stranger forwards', () => {
    expect(callerAddress([])(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
    expect(callerAddress(['10.0.0.0/8'])(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  });

  it('is what a trusted proxy says', () => {
    expect(callerAddress(['10.0.0.0/8'])(request('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
    expect(callerAddress(['10.0.0.0/8'])(request('::ffff:10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
  });

  it('is the last one that no trusted proxy stands behind', () => {
    expect(callerAddress(['10.0.0.0/8'])(request('10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9'))).toBe('198.51.100.1');
  });

  it('ignores what is no address and all that was written before it', () => {
    expect(callerAddress(['10.0.0.1'])(request('10.0.0.1', '1.1.1.1, unknown, 198.51.100.1'))).toBe('198.51.100.1');
    expect(callerAddress(['10.0.0.1'])(request('10.0.0.1', 'unknown'))).toBe('10.0.0.1');
  });
});
