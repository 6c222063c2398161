import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With slashes; from us, or cleaned when it came. */
  readonly name: string;
  readonly bytes: Buffer;
}

const deflated = 8;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980: the entries have no age of their own. */
const dosDate = 0x0021;

/** A zip file: each entry with its header, then the list of all, as every program opens it. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name, 'utf8');
    const facts = factsOf(path, bytes, packed);
    const local = Buffer.concat([signature(0x04034b50), facts, path, packed]);
    parts.push(local);
    list.push(Buffer.concat([signature(0x02014b50), numbers(2, version), facts, tail(offset), path]));
    offset += local.length;
  }
  const listed = Buffer.concat(list);
  return Buffer.concat([...parts, listed, endOf(entries.length, listed.length, offset)]);
}

/** What the entry's own header and the list say alike. */
function factsOf(path: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([numbers(2, version, flags, deflated, 0, dosDate), numbers(4, crc32(bytes), packed.length, bytes.length), numbers(2, path.length, 0)]);
}

function tail(offset: number): Buffer {
  return Buffer.concat([numbers(2, 0, 0, 0), numbers(4, 0, offset)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([signature(0x06054b50), numbers(2, 0, 0, count, count), numbers(4, size, offset), numbers(2, 0)]);
}

function signature(value: number): Buffer {
  return numbers(4, value);
}

function numbers(width: 2 | 4, ...values: number[]): Buffer {
  const buffer = Buffer.alloc(width * values.length);
  values.forEach((value, index) => buffer.writeUIntLE(value, index * width, width));
  return buffer;
}
