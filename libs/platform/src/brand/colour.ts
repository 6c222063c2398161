/** A colour by how it looks (OKLCH): lightness 0 to 1, chroma, hue in radians. */
export interface Look {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

function channels(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function display(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** How well one colour can be read on the other: 1 to 21, by the formula of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

// The matrices of OKLab: https://bottosson.github.io/posts/oklab/
export function lookOf(hex: string): Look {
  const [red, green, blue] = channels(hex).map(linear) as unknown as Triple;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

function rgbOf({ lightness, chroma, hue }: Look): Triple {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** The colour that a screen can show and that looks most like it: as strong as its lightness and hue allow. */
export function hexOf(look: Look): string {
  let { chroma } = look;
  let shown = rgbOf({ ...look, chroma });
  while (chroma > 0.001 && shown.some((channel) => channel < -0.0005 || channel > 1.0005)) {
    chroma *= 0.97;
    shown = rgbOf({ ...look, chroma });
  }
  return `#${shown.map((channel) => byte(display(Math.min(1, Math.max(0, channel))))).join('')}`;
}

function byte(channel: number): string {
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}

/** `share` of the first colour in the other. */
export function mix(one: string, other: string, share: number): string {
  const [first, second] = [channels(one), channels(other)];
  return `#${first.map((channel, place) => byte(channel * share + second[place]! * (1 - share))).join('')}`;
}
