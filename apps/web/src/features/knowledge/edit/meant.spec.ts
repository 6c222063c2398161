import { meantBy } from './meant';

const meant = (sent: Record<string, string>) => meantBy((name) => sent[name] ?? '');

describe('the button that was meant', () => {
  it('is the one that was pressed', () => {
    expect(meant({ then: 'submit' })).toBe('submit');
    expect(meant({ then: 'submit', personal: 'keep', meant: 'template' })).toBe('submit');
    expect(meant({})).toBe('');
  });

  it('is the one before the question about personal data', () => {
    expect(meant({ personal: 'keep', meant: 'template' })).toBe('template');
    expect(meant({ meant: 'template' })).toBe('');
  });
});
