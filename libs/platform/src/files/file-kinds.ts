import { endingOf } from './clean-file-name';
import { zipEntries } from './zip-entries';

interface FileKind {
  readonly mediaType: string;
  /** Whether these are the bytes of such a file. */
  readonly holds: (bytes: Buffer) => boolean;
}

const begins = (text: string) => {
  const mark = Buffer.from(text, 'latin1');
  return (bytes: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
};
const beginsAsZip = begins('PK\x03\x04');

/** Its parts are read from the table of contents. Programs in a document are not what its name says. */
const zipWith = (part?: string) => (bytes: Buffer) => {
  const names = beginsAsZip(bytes) ? zipEntries(bytes) : undefined;
  if (!names || names.length === 0) return false;
  return part === undefined || (names.includes(part) && !names.some((name) => name.endsWith('vbaProject.bin')));
};

const openDocument = 'application/vnd.oasis.opendocument.text';
const office = 'application/vnd.openxmlformats-officedocument';
const jpeg: FileKind = { mediaType: 'image/jpeg', holds: begins('\xff\xd8\xff') };
const plain: FileKind = { mediaType: 'text/plain', holds: isText };

/** What may be attached, by the ending of its name. */
const kinds: ReadonlyMap<string, FileKind> = new Map([
  ['pdf', { mediaType: 'application/pdf', holds: begins('%PDF-') }],
  ['png', { mediaType: 'image/png', holds: begins('\x89PNG\r\n\x1a\n') }],
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['txt', plain],
  ['log', plain],
  ['csv', { mediaType: 'text/csv', holds: isText }],
  ['zip', { mediaType: 'application/zip', holds: zipWith() }],
  ['docx', { mediaType: `${office}.wordprocessingml.document`, holds: zipWith('word/document.xml') }],
  ['xlsx', { mediaType: `${office}.spreadsheetml.sheet`, holds: zipWith('xl/workbook.xml') }],
  ['odt', { mediaType: openDocument, holds: (bytes) => zipWith('content.xml')(bytes) && saysOpenDocument(bytes) }],
]);

/** The kind of a file when its name and its bytes agree about one that is allowed; else undefined. */
export function mediaTypeOf(name: string, bytes: Buffer): string | undefined {
  const kind = kinds.get(endingOf(name));
  return kind?.holds(bytes) ? kind.mediaType : undefined;
}

/** The first part of an open document is its kind, in plain letters. */
function saysOpenDocument(bytes: Buffer): boolean {
  return bytes.toString('latin1', 30, 38 + openDocument.length) === `mimetype${openDocument}`;
}

/** UTF-8 with nothing in it that no text has; colours of a terminal may be in a log. */
function isText(bytes: Buffer): boolean {
  try {
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
