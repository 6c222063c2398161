/** Which button was meant: asked about personal data, who writes answers with another one. */
export function meantBy(sent: (name: string) => string): string {
  return sent('then') || (sent('personal') ? sent('meant') : '');
}
