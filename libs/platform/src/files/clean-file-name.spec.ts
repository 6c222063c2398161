import { cleanFileName } from './clean-file-name';

describe('the name of a file', () => {
  it.each([
    ['טופס הצטרפות (2026).pdf', 'טופס הצטרפות (2026).pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\forms\\a.pdf', 'a.pdf'],
    ['a.pdf\0.html', 'a.pdf.html'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['\u200f\u2067מחירון\u2069.csv', 'מחירון.csv'],
    ['a"\r\nset-cookie: x=1.pdf', 'a_ set-cookie_ x=1.pdf'],
    ['<b>|?*.pdf', '_b____.pdf'],
    ['  ..hidden.pdf. ', 'hidden.pdf'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['con.txt', '_con.txt'],
    ['...', ''],
    ['', ''],
  ])('%j becomes %j', (sent, kept) => {
    expect(cleanFileName(sent)).toBe(kept);
  });

  it('is cut to what is shown and what file systems take; its ending stays', () => {
    expect(cleanFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
    expect(cleanFileName(`${'א'.repeat(300)}.pdf`)).toBe(`${'א'.repeat(116)}.pdf`);
    const emoji = cleanFileName(`${'🛠'.repeat(300)}.pdf`);
    expect(emoji).toBe(`${'🛠'.repeat(59)}.pdf`);
  });
});
