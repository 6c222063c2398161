import { type AccentColours, coloursOf } from './accent';

function properties({ accent, strong, onAccent, tint, line }: AccentColours): string {
  return `--accent:${accent};--accent-strong:${strong};--on-accent:${onAccent};--accent-tint:${tint};--accent-line:${line}`;
}

/** Gives the accent's properties other values, in the manner of apps/web/src/styles/tokens.css. */
export function stylesheetOf(light: string, dark: string): string {
  const [day, night] = [properties(coloursOf(light, 'light')), properties(coloursOf(dark, 'dark'))];
  return `:root{${day}}@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${night}}}:root[data-theme='dark']{${night}}\n`;
}
