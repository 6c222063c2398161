import type MarkdownIt from 'markdown-it';
import { measureOf } from './images';
import type { Token } from './tokens';

/** How elements are written as HTML where the parser's own way does not serve our pages. */
export function writeElements({ renderer, utils: { escapeHtml } }: MarkdownIt.MarkdownIt): void {
  const { rules } = renderer;

  // Code reads from left to right in every language, and scrolls, so that the keyboard must be able to reach it.
  const codeBlock = (content: string, language = '') => {
    const name = /^[a-z0-9+#-]{1,30}$/.exec(language.toLowerCase());
    return `<pre tabindex="0" dir="ltr"><code${name ? ` class="language-${name[0]}"` : ''}>${escapeHtml(content)}</code></pre>\n`;
  };
  rules['fence'] = (tokens, at) => codeBlock(tokens[at]!.content, tokens[at]!.info.trim().split(/\s/)[0]);
  rules['code_block'] = (tokens, at) => codeBlock(tokens[at]!.content);
  rules['code_inline'] = (tokens, at) => `<code dir="ltr">${escapeHtml(tokens[at]!.content)}</code>`;

  rules['image'] = (tokens, at) => {
    const { content, attrs } = tokens[at]!;
    const address = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
    const measure = measureOf(address);
    return `<img src="${escapeHtml(address)}" alt="${escapeHtml(content)}"${measure ? ` width="${measure.width}" height="${measure.height}"` : ''} loading="lazy" />`;
  };

  rules['mention'] = (tokens, at) => `<bdi dir="ltr" class="mention">${escapeHtml(tokens[at]!.content)}</bdi>`;

  rules['link_open'] = (tokens, at, options) => {
    tokens[at]!.attrSet('rel', 'nofollow ugc noopener');
    return renderer.renderToken(tokens, at, options);
  };

  rules['table_open'] = (tokens, at, options) => {
    tokens[at]!.attrSet('class', 'table');
    return `<div class="table-wrap" tabindex="0">${renderer.renderToken(tokens, at, options)}`;
  };
  rules['table_close'] = () => '</table></div>\n';
  rules['th_open'] = (tokens, at, options) => {
    tokens[at]!.attrSet('scope', 'col');
    alignWithoutStyle(tokens[at]!);
    return renderer.renderToken(tokens, at, options);
  };
  rules['td_open'] = (tokens, at, options) => {
    alignWithoutStyle(tokens[at]!);
    return renderer.renderToken(tokens, at, options);
  };
}

/** The Content-Security-Policy allows no style attribute. */
function alignWithoutStyle(cell: Token): void {
  const style = cell.attrs?.find(([name]) => name === 'style');
  if (!style) return;
  style[0] = 'align';
  style[1] = String(style[1]).replace('text-align:', '');
}
