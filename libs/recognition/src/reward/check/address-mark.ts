/** One mailbox is written in many ways: capitals, dots before the at, and what follows a plus tell no two apart. */
export function oneMailbox(email: string): string {
  const at = email.lastIndexOf('@');
  const [name = ''] = email.slice(0, at).split('+');
  return `${name.replaceAll('.', '')}@${email.slice(at + 1)}`.normalize('NFKC').toLowerCase();
}
