import { message } from '@kehila/messages';
import type { Locale } from '@kehila/platform';

/** Goes on to an address by itself, without script; a link for where that is switched off. */
export function goingOnPage(goTo: URL, name: string, language: Locale): string {
  const direction = language === 'he' ? 'rtl' : 'ltr';
  const title = escaped(message('single_sign_on_going_on', { name }, language));
  const link = escaped(message('single_sign_on_go_on', { name }, language));
  const address = escaped(goTo.href);
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0;url=${address}">
<title>${title}</title>
</head>
<body><main><h1>${title}</h1><p><a href="${address}">${link}</a></p></main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
