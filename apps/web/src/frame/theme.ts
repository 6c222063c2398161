export type Theme = 'light' | 'dark' | 'system';

export const themes: readonly [Theme, ...Theme[]] = ['system', 'light', 'dark'];

export function chosenTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system';
}

/** The attribute of the page for a reader who chose one; whoever chose none has what the device says. */
export function themeOf(cookie: string | undefined): string {
  const theme = chosenTheme(cookie);
  return theme === 'system' ? '' : ` data-theme="${theme}"`;
}
