import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Visitor } from '../stage/visitor.ts';

export const folder = join(resolve(process.env['KEHILA_TEST_DATA'] ?? '../shared/data'), 'attacks/xss');
/** All of them at full size: `KEHILA_TEST_SIZE=long npm run browser -- hostile`. */
export const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const ofEachFile = isLong ? Infinity : 60;
export const longestTest = isLong ? 3_000_000 : 240_000;

/** Always there; a larger collection is read where it lies beside the project. */
export const ours = [
  '<script>xss(1)</script>',
  '<img src=x onerror=xss(1)>',
  '<svg onload=xss(1)>',
  '<svg><animate onbegin=xss(1) attributeName=x dur=1s>',
  '<details open ontoggle=xss(1)>',
  '<iframe srcdoc="<script>parent.xss(1)</script>">',
  '<math><mtext></p><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=xss(1)&gt;">',
  '"><input autofocus onfocus=xss(1)>',
  '</textarea><script>xss(1)</script>',
  '</title><script>xss(1)</script>',
  '<base href="javascript:/a/-xss(1)///////">',
  '[link](javascript:xss(1))',
  '[link](JaVaScRiPt&colon;xss(1))',
  '[link](data:text/html;base64,PHNjcmlwdD54c3MoMSk8L3NjcmlwdD4=)',
  '![image](x"onerror="xss(1))',
  '<javascript:xss(1)>',
  '[a]: vbscript:xss(1)\n[a]',
  '{@html "<img src=x onerror=xss(1)>"} ${xss(1)} {{constructor.constructor("xss(1)")()}}',
];

/** Those of the collection, where it lies beside the project. */
export function payloads(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const every = Math.max(1, Math.floor(lines.length / ofEachFile));
    return lines.filter((_, place) => place % every === 0).map((line) => (JSON.parse(line) as { payload: string }).payload.replaceAll('\0', ''));
  });
}

/** Whatever the texts call to show that they ran. */
export async function watch(visitor: Visitor): Promise<string[]> {
  const ran: string[] = [];
  await visitor.page.exposeFunction('xss', (what: unknown) => void ran.push(`xss(${String(what)})`));
  visitor.page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return ran;
}

/** Markup that could run something, now or at a touch. */
export function danger({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() => {
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc', 'to', 'values'];
    const onPage = [...document.querySelectorAll('header *, main *, footer *')];
    // A mail is looked at in a frame where nothing can run; other mail readers are less careful.
    const mails = onPage.filter((element): element is HTMLIFrameElement => element.matches('iframe.mail-frame[sandbox=""]'));
    const inMails = mails.flatMap(({ srcdoc }) => [...new DOMParser().parseFromString(srcdoc, 'text/html').querySelectorAll('body *')]);
    const within = [...onPage.filter((element) => !mails.includes(element as HTMLIFrameElement)), ...inMails];
    const marked = within.filter((element) =>
      [...element.attributes].some(
        ({ name, value }) => /^on/i.test(name) || (addresses.includes(name) && /^[\s\u0000-\u0020]*(javascript|vbscript|data)[\s]*:/i.test(value)),
      ),
    );
    const foreign = within.filter(({ localName }) =>
      ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'style', 'link', 'math', 'animate', 'foreignobject'].includes(localName),
    );
    return [...marked, ...foreign].map((element) => element.outerHTML.slice(0, 200));
  });
}
