import { editsOf, mostErrors } from './edits';

describe('typing errors', () => {
  it('are none in short words, numbers and names with digits, more in longer ones', () => {
    expect(['cat', 'wifi', 'ab12345', '123456', 'מים'].map(mostErrors)).toEqual([0, 0, 0, 0, 0]);
    expect(['modem', 'channels', 'ראוט'].map(mostErrors)).toEqual([1, 1, 1]);
    expect(['connection', 'אפליקציה'].map(mostErrors)).toEqual([2, 1]);
  });

  it('are a letter left out, put in, changed or swapped', () => {
    const edits = editsOf('modem');
    expect(edits).toEqual(expect.arrayContaining(['odem', 'mode', 'moddem', 'amodem', 'modemz', 'nodem', 'moden', 'omdem', 'modme']));
    expect(edits).not.toContain('modem');
    expect(editsOf('ראוטר')).toContain('ראטר');
  });
});
