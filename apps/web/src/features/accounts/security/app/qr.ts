import { encode } from 'uqr';

export interface Qr {
  readonly size: number;
  /** Of an SVG, one unit a square. */
  readonly path: string;
}

/** The picture of a text for a phone's camera, as one path: no markup of somebody else's, no style. */
export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
