interface TextPiece {
  readonly text: string;
  readonly href?: string;
}

const address = /(https?:\/\/[^\s<>"]+)/;

/** A plain text with its addresses as links. */
export function withLinks(text: string): TextPiece[] {
  return text.split(address).map((piece) => (address.test(piece) ? { text: piece, href: piece } : { text: piece }));
}
