import { letterOf } from './letter';

const htmlOf = (text: string) => letterOf({ subject: 'Light', text, language: 'he' }, () => undefined).html;

describe('the HTML of a mail', () => {
  it('keeps a mail address together', () => {
    expect(htmlOf('נא לכתוב אל dana.levi@people.example היום')).toContain('אל <bdi dir="ltr">dana.levi@people.example</bdi> היום');
  });

  it('takes little time for words of others that could be the beginning of a mail address for very long', () => {
    const start = process.threadCpuUsage();
    htmlOf(`${'a.'.repeat(65_536)} `);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
