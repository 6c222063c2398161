import MarkdownIt from 'markdown-it';

/** One part of a parsed Markdown text. */
export type Token = MarkdownIt.Token;

export function textToken(content: string): Token {
  const token = new MarkdownIt.Token('text', '', 0);
  token.content = content;
  return token;
}

export function lineToken(children: Token[]): Token {
  const token = new MarkdownIt.Token('inline', '', 0);
  token.children = children;
  return token;
}

export function opening(kind: string, tag: string, attributes: Record<string, string>): Token {
  const token = new MarkdownIt.Token(`${kind}_open`, tag, 1);
  for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
  return token;
}

export function closing(kind: string, tag: string): Token {
  return new MarkdownIt.Token(`${kind}_close`, tag, -1);
}
