import { message } from '@kehila/messages';
import type { Locale, PersonalSection } from '@kehila/platform';

/** The export as a page that opens without any server: a heading a list, a table each. */
export function exportPage(sections: readonly PersonalSection[], language: Locale): string {
  const title = message('own_account_export_title', {}, language);
  const body = sections.map((section) => sectionHtml(section, language)).join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}table{border-collapse:collapse;width:100%;margin-block:.5rem 1.5rem}
th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:start;vertical-align:top}th{width:12rem;font-weight:600}td{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(message('own_account_export_intro', {}, language))}</p>
${body}
</body></html>
`;
}

function sectionHtml({ name, rows }: PersonalSection, language: Locale): string {
  const key: string = `own_account_section_${name}`;
  const heading = `<h2>${escaped(message(key, {}, language))}</h2>`;
  if (rows.length === 0) return `${heading}<p>${escaped(message('own_account_export_nothing', {}, language))}</p>`;
  return heading + rows.map(rowHtml).join('\n');
}

function rowHtml(row: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return `<table>${lines.map(([field, value]) => `<tr><th dir="ltr">${escaped(field)}</th><td dir="auto">${escaped(shown(value))}</td></tr>`).join('')}</table>`;
}

function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
