import { type AccentColours, coloursOf } from './accent';

function properties({ accent, strong, onAccent, tint, line }: AccentColours): string {
  return `--accent:${accent};--accent-strong:${strong};--on-accent:${onAccent};--accent-tint:${tint};--accent-line:${line}`;
}

/**
 * Gives the accent's properties other values, in the manner of apps/web/src/styles/tokens.css. `:root` stands twice, so that it counts
 * wherever the file is linked.
 */
export function stylesheetOf(light: string, dark: string): string {
  const [day, night] = [properties(coloursOf(light, 'light')), properties(coloursOf(dark, 'dark'))];
  return `:root:root{${day}}@media (prefers-color-scheme:dark){:root:root:not([data-theme='light']){${night}}}:root:root[data-theme='dark']{${night}}\n`;
}
