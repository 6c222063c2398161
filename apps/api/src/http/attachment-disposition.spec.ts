import { attachmentDisposition } from './attachment-disposition';

describe('the name under which a file is saved', () => {
  it.each([
    ['prices 2026.pdf', `attachment; filename="prices 2026.pdf"; filename*=UTF-8''prices%202026.pdf`],
    ['מחירון.pdf', `attachment; filename="______.pdf"; filename*=UTF-8''%D7%9E%D7%97%D7%99%D7%A8%D7%95%D7%9F.pdf`],
    [`it's (1)*.csv`, `attachment; filename="it_s _1__.csv"; filename*=UTF-8''it%27s%20%281%29%2A.csv`],
    ['a"\r\nset-cookie: x=1.pdf', `attachment; filename="a___set-cookie_ x_1.pdf"; filename*=UTF-8''a%22%0D%0Aset-cookie%3A%20x%3D1.pdf`],
  ])('%j stays within its header', (name, header) => {
    expect(attachmentDisposition(name)).toBe(header);
  });
});
