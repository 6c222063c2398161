import * as m from '@kehila/messages/web';
import { number } from '#words/numbers';

const office = 'application/vnd.openxmlformats-officedocument';
const kinds: Readonly<Record<string, () => string>> = {
  'application/pdf': m.web_attachments_pdf,
  'text/plain': m.web_attachments_text_file,
  'text/csv': m.web_attachments_csv,
  'image/png': m.web_attachments_image,
  'image/jpeg': m.web_attachments_image,
  'application/zip': m.web_attachments_zip,
  [`${office}.wordprocessingml.document`]: m.web_attachments_document,
  [`${office}.spreadsheetml.sheet`]: m.web_attachments_sheet,
  'application/vnd.oasis.opendocument.text': m.web_attachments_document,
};
const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** What kind of file it is, for who decides whether to fetch it. */
export function kindWords(mediaType: string): string {
  return kinds[mediaType]?.() ?? mediaType;
}

/** 734 → 1 KB, 2621440 → 2.5 MB */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return m.web_attachments_kilobytes({ size: number(Math.max(1, Math.round(bytes / kilobyte))) });
  return m.web_attachments_megabytes({ size: number(Math.round((10 * bytes) / megabyte) / 10) });
}
