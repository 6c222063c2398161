import { message } from '@kehila/messages';
import type { Locale } from '../actor';
import { directionOf, languageOf } from '../markdown/language';

/** What a mail is about, for those who look after them: `verify`, `reset` … */
export type MailKind = string;

export interface MailToSend {
  readonly to: string;
  readonly subject: string;
  /** Paragraphs parted by an empty line. An address of our own stands alone in its paragraph. */
  readonly text: string;
  /** Of its words; by the majority of their letters where nobody says. */
  readonly language?: Locale;
  readonly kind?: MailKind;
  /** What the button says whose address is the first one in the text. */
  readonly action?: string;
  /** Only these addresses become links: the text holds words of other people. All of them where absent. */
  readonly links?: readonly string[];
  /** What it tells of; of one key only one mail is ever written. */
  readonly key?: string;
  /** Where its receiver stops mails of this kind by one POST, for the button of their mail program. */
  readonly unsubscribe?: string;
}

/** Both parts of a mail: plain text, which every program shows, and the same as HTML. */
export interface Letter {
  readonly language: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const address = /(https?:\/\/[^\s<>"]+)/;

/** Styles stand at the elements: mail programs drop all others. No pictures, nothing from elsewhere, no tables. */
const styles = {
  body: 'margin:0;padding:24px 16px;background:#f5f4f2;color:#23211e;font:16px/1.6 Arial,Helvetica,sans-serif',
  card: 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dedbd6;border-radius:8px',
  brand: 'margin:0 0 16px;font-size:14px;color:#5f5b55',
  subject: 'margin:0 0 16px;font-size:20px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  button: 'display:inline-block;padding:10px 20px;background:#0b5c5c;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:bold',
  link: 'color:#0b5c5c;word-break:break-all',
  small: 'margin:0 0 16px;font-size:14px;color:#5f5b55',
} as const;

/** `nameIn`: the organisation's name in a language; undefined: the one that the message files know. */
export function letterOf(mail: Omit<MailToSend, 'to'>, nameIn: (language: Locale) => string | undefined): Letter {
  const language = mail.language ?? (languageOf(mail.text, 'he') === 'he' ? 'he' : 'en');
  const subject = oneLine(mail.subject);
  return { language, subject, text: mail.text, html: htmlOf({ ...mail, subject }, language, nameIn(language)) };
}

function htmlOf({ subject, text, action, links }: Omit<MailToSend, 'to'>, language: Locale, name: string | undefined): string {
  const brand = name ?? message('web_frame_brand_name', {}, language);
  const paragraphs = text.trim().split(/\n{2,}/);
  const isLink = (piece: string): boolean => isAddress(piece) && (links?.includes(piece) ?? true);
  const first = paragraphs.findIndex(isLink);
  const body = paragraphs.map((paragraph, index) => (index === first && action ? button(paragraph, action) : paragraphHtml(paragraph, isLink)));
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body dir="${directionOf(language)}" style="${styles.body}">
<div role="article" lang="${language}" dir="${directionOf(language)}" style="${styles.card}">
<p style="${styles.brand}"><bdi>${escaped(brand)}</bdi></p>
<h1 style="${styles.subject}">${escaped(subject)}</h1>
${body.join('\n')}
</div>
</body>
</html>
`;
}

function paragraphHtml(paragraph: string, isLink: (piece: string) => boolean): string {
  const pieces = paragraph.split(address).map((piece) => (isLink(piece) ? link(piece) : isolated(piece)));
  return `<p style="${styles.paragraph}">${pieces.join('').replaceAll('\n', '<br>\n')}</p>`;
}

/** The address is written out too: a button alone could lead anywhere. */
function button(url: string, action: string): string {
  return `<p style="${styles.paragraph}"><a href="${escaped(url)}" style="${styles.button}">${escaped(action)}</a></p>
<p style="${styles.small}">${link(url)}</p>`;
}

function link(url: string): string {
  return `<a href="${escaped(url)}" dir="ltr" style="${styles.link}"><bdi dir="ltr">${escaped(url)}</bdi></a>`;
}

/** Mail addresses within Hebrew would fall apart at their signs. At most 64 characters stand before the @: a longer run is read once. */
function isolated(text: string): string {
  return escaped(text).replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+/g, (found) => `<bdi dir="ltr">${found}</bdi>`);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text);
}

/** No line end of a subject or an address ever reaches a header. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
