import { mediaTypeOf } from './file-kinds';
import { zipOfEntries } from './zip-entries.factory';

const pdf = Buffer.from('%PDF-1.7\n%%EOF');
const zip = zipOfEntries({ 'firmware.bin': 'abc' });
const docx = zipOfEntries({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
const odt = zipOfEntries({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' });
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['a form', 'form.PDF', pdf, 'application/pdf'],
    ['a picture', 'a.png', latin('\x89PNG\r\n\x1a\n\0'), 'image/png'],
    ['a photograph', 'a.jpeg', latin('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['a log with colours', 'router.log', Buffer.from('\x1b[31mאדום\x1b[0m\r\n\t.'), 'text/plain'],
    ['a table', 'prices.csv', Buffer.from('\ufeffמחיר,12\n'), 'text/csv'],
    ['a package', 'firmware.zip', zip, 'application/zip'],
    ['a document', 'a.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'a sheet',
      'a.xlsx',
      zipOfEntries({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['an open document', 'a.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['a PDF that is a package too', 'a.pdf', Buffer.concat([pdf, zip]), 'application/pdf'],
    ['a package that claims to hold four gigabytes', 'bomb.zip', zipOfEntries({ a: 'x' }, 0xffff_ffff), 'application/zip'],
  ])('is that of its name and its bytes: %s', (_what, name, bytes, mediaType) => {
    expect(mediaTypeOf(name, bytes)).toBe(mediaType);
  });

  it.each([
    ['a page under another name', 'form.pdf', html],
    ['a page', 'a.html', html],
    ['a drawing that can run', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', 'a.exe', latin('MZ\x90')],
    ['a program under another name', 'a.png', latin('MZ\x90')],
    ['a page before a PDF', 'a.pdf', Buffer.concat([html, pdf])],
    ['a page before a package', 'a.zip', Buffer.concat([html, zip])],
    ['a package before a page', 'a.zip', Buffer.concat([zip, html])],
    ['a picture that is a package', 'a.zip', Buffer.concat([latin('\xff\xd8\xff'), zip])],
    ['a package without contents', 'a.zip', latin('PK\x03\x04')],
    ['a package whose table leads elsewhere', 'a.zip', Buffer.concat([zip.subarray(0, -6), latin('\xff\xff\xff\x7f\0\0')])],
    ['a package as a document', 'a.docx', zip],
    ['a sheet as a document', 'a.docx', zipOfEntries({ 'xl/workbook.xml': '' })],
    ['a document with a program', 'a.docx', zipOfEntries({ 'word/document.xml': '', 'word/vbaProject.bin': '' })],
    ['a package as an open document', 'a.odt', zipOfEntries({ 'content.xml': '' })],
    ['bytes as a text', 'a.txt', latin('\xff\xfe\0')],
    ['a text with a NUL', 'a.txt', Buffer.from('a\0b')],
    ['a file without an ending', 'pdf', pdf],
    ['nothing', '', pdf],
    ['what every object has', 'a.constructor', pdf],
  ])('is none that is allowed: %s', (_what, name, bytes) => {
    expect(mediaTypeOf(name, bytes)).toBeUndefined();
  });
});
