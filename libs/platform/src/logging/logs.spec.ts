import { requestContext } from '../request';
import { openLogs } from './logs';

describe('the logs', () => {
  const lines: string[] = [];
  const logs = openLogs('info', { write: (line: string) => void lines.push(line) });

  beforeEach(() => void lines.splice(0));

  it('are one JSON object a line with level, time, place and the id of the request', () => {
    requestContext.run({ requestId: 'request-1', language: 'he', ip: '127.0.0.1' }, () => logs.warn('the outbox waits', 'OutboxRelay'));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      msg: 'the outbox waits',
      context: 'OutboxRelay',
      requestId: 'request-1',
      time: expect.stringMatching(/Z$/),
    });
  });

  it('mask personal data wherever it stands in a line', () => {
    logs.error(new Error('no such mailbox: dana@example.com'), 'MailSender');
    expect(lines[0]).not.toContain('dana@example.com');
    expect(lines[0]).toContain('<e-mail>');
  });

  it('keep silent below their level', () => {
    logs.debug('detail');
    expect(lines).toEqual([]);
  });
});
