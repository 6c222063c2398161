import MarkdownIt from 'markdown-it';

/** One part of a parsed Markdown text. */
export const Token = MarkdownIt.Token;
export type Token = MarkdownIt.Token;

export function textToken(content: string): Token {
  const token = new Token('text', '', 0);
  token.content = content;
  return token;
}

export function lineToken(children: Token[]): Token {
  const token = new Token('inline', '', 0);
  token.children = children;
  return token;
}

export function opening(kind: string, tag: string, attributes: Record<string, string>): Token {
  const token = new Token(`${kind}_open`, tag, 1);
  for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
  return token;
}

export function closing(kind: string, tag: string): Token {
  return new Token(`${kind}_close`, tag, -1);
}
