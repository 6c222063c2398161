const endMark = Buffer.from('PK\x05\x06', 'latin1');
const entryMark = 0x02014b50;
const sizes = { end: 22, entry: 46 };

/** The names in the table of contents of a ZIP file; undefined when it has no sound one. Nothing in it is unpacked. */
export function zipEntries(zip: Buffer): string[] | undefined {
  const end = zip.lastIndexOf(endMark);
  if (end < 0 || end + sizes.end > zip.length || end + sizes.end + zip.readUInt16LE(end + 20) !== zip.length) return undefined;
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + sizes.entry > end || zip.readUInt32LE(at) !== entryMark) return undefined;
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    names.push(zip.toString('utf8', at + sizes.entry, at + sizes.entry + name));
    at += sizes.entry + name + extra + comment;
  }
  return names;
}
