import { closing, opening, textToken, type Token } from './tokens';

/** Whether it is an image that was uploaded here. Others are not loaded. */
export function isOwnImage(address: string): boolean {
  return /^\/files\/[A-Za-z0-9_-]{22}\/post$/.test(address);
}

/** Nothing is loaded from other people's servers into our pages: an image that is not shown stands there as a link to it, named by its description. */
export function imagesToLinks(children: Token[], isShown: (address: string) => boolean): Token[] {
  if (!children.some((child) => child.type === 'image')) return children;
  let insideLink = false;
  return children.flatMap((child) => {
    if (child.type === 'link_open') insideLink = true;
    if (child.type === 'link_close') insideLink = false;
    if (child.type !== 'image') return [child];
    const address = String(child.attrGet('src') ?? '');
    if (isShown(address)) return [child];
    const description = textToken(describe(child) || address);
    return insideLink ? [description] : [opening('link', 'a', { href: address }), description, closing('link', 'a')];
  });
}

function describe(image: Token): string {
  return (image.children ?? []).map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');
}
