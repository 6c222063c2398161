import { quotation } from '#features/community/thread/quotation.ts';

describe('a quotation', () => {
  const address = 'https://kehila.example/en/q/1/light?answer=2#answer-2';

  it('says whose words they are and leads to them', () => {
    expect(quotation({ authorName: 'Dana', address, text: 'Turn it off.\n\n Then on. ' })).toMatch(
      /^> \[[^\]]*Dana[^\]]*\]\(https:[^)]+\)\n>\n> Turn it off\.\n>\n> Then on\.\n\n$/,
    );
  });

  it('leaves words that look like marks as words', () => {
    const quoted = quotation({ authorName: 'D](x)', address, text: '# 3 of **them**\n1. <b>\n- `a`' });
    expect(quoted).toContain('> \\# 3 of \\*\\*them\\*\\*\n>\n> 1\\. \\<b>\n>\n> \\- \\`a\\`');
    expect(quoted).toContain('D\\](x)');
  });

  it('takes little time where somebody wrote very many blanks', () => {
    const start = process.threadCpuUsage();
    quotation({ authorName: 'Dana', address, text: `a${' '.repeat(131_072)}b` });
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
