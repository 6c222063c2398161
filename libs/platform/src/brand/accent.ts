import { contrast, hexOf, lookOf, mix } from './colour';

export type Theme = 'light' | 'dark';

/** The colours that the accent gives a theme, by the names of the stylesheet's properties. */
export interface AccentColours {
  readonly accent: string;
  readonly strong: string;
  readonly onAccent: string;
  readonly tint: string;
  readonly line: string;
}

interface Grounds {
  /** What the accent stands on as text, as an edge and as the ring of focus (apps/web/src/styles/tokens.css). */
  readonly behind: readonly string[];
  /** The cards. */
  readonly surface: string;
  readonly tintShare: number;
  /** Which way is more readable. */
  readonly away: 1 | -1;
}

export const grounds: Readonly<Record<Theme, Grounds>> = {
  light: { behind: ['#faf8f4', '#ffffff', '#f3efe8', '#f6f2eb'], surface: '#ffffff', tintShare: 0.1, away: -1 },
  dark: { behind: ['#1a1815', '#22201c', '#2b2823', '#292621'], surface: '#22201c', tintShare: 0.14, away: 1 },
};

/** Least contrast of text (WCAG 2.2 AA, 1.4.3). The ring of focus needs 3 (1.4.11) and stands on the same grounds. */
export const leastContrast = 4.5;

/** What follows from an accent in one theme. */
export function coloursOf(accent: string, theme: Theme): AccentColours {
  const { surface, tintShare, away } = grounds[theme];
  const look = lookOf(accent);
  const onAccent = theme === 'light' ? '#ffffff' : hexOf({ lightness: 0.24, chroma: Math.min(look.chroma, 0.04), hue: look.hue });
  return {
    accent,
    strong: hexOf({ ...look, lightness: Math.min(0.97, Math.max(0.05, look.lightness + 0.07 * away)) }),
    onAccent,
    tint: mix(accent, surface, tintShare),
    line: mix(accent, surface, theme === 'light' ? 0.65 : 0.5),
  };
}

/** The worst of all pairs in which the accent is read. */
export function leastContrastOf(accent: string, theme: Theme): number {
  const { accent: text, strong, onAccent, tint } = coloursOf(accent, theme);
  const behind = [...grounds[theme].behind, tint];
  return Math.min(...behind.flatMap((ground) => [contrast(text, ground), contrast(strong, ground)]), contrast(onAccent, text), contrast(onAccent, strong));
}

const step = 0.004;

/** The accent itself where it can be read, else the colour of its hue that can and looks most like it. */
export function nearestReadable(accent: string, theme: Theme): string {
  if (leastContrastOf(accent, theme) >= leastContrast) return accent;
  const look = lookOf(accent);
  for (let distance = step; distance < 1; distance += step) {
    for (const lightness of [look.lightness + distance * grounds[theme].away, look.lightness - distance * grounds[theme].away]) {
      if (lightness <= 0 || lightness >= 1) continue;
      const candidate = hexOf({ ...look, lightness });
      if (leastContrastOf(candidate, theme) >= leastContrast) return candidate;
    }
  }
  throw new Error(`no readable colour of the hue of ${accent}`);
}

/** The accent of the dark theme where nobody chose one: the same hue, as light as the lamp light needs. */
export function darkOf(accent: string): string {
  const look = lookOf(accent);
  return nearestReadable(hexOf({ lightness: 0.78, chroma: look.chroma * 0.85, hue: look.hue }), 'dark');
}
