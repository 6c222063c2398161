import { closing, opening, textToken, type Token } from './tokens';

const OWN_IMAGE = /^\/files\/[A-Za-z0-9_-]{22}\/post(?:#(\d{1,5})x(\d{1,5}))?$/;

/** Whether it is an image that was uploaded here. Others are not loaded. */
export function isOwnImage(address: string): boolean {
  return OWN_IMAGE.test(address);
}

/** Width and height as the address says them behind a hash: the page keeps room for the image until it comes. */
export function measureOf(address: string): { readonly width: string; readonly height: string } | undefined {
  const [, width, height] = OWN_IMAGE.exec(address) ?? [];
  return width && height ? { width, height } : undefined;
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
