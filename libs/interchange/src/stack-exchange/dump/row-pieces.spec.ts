import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPieces, type RowPiece } from './row-pieces';

describe('cutting a dump into rows', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehila-pieces-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function cut(text: string): Promise<RowPiece[]> {
    const path = join(folder, 'Posts.xml');
    await writeFile(path, text);
    const pieces: RowPiece[] = [];
    for await (const block of readPieces(path)) pieces.push(...block.pieces);
    return pieces.map(({ text: row, line }) => ({ text: row.trim(), line }));
  }

  it('finds the rows and their lines under a byte order mark and with either line end', async () => {
    const rows = [
      { text: '<row Id="1" />', line: 3 },
      { text: '<row Id="2" />', line: 4 },
    ];
    expect(await cut('\ufeff<?xml version="1.0"?>\r\n<posts>\r\n  <row Id="1" />\r\n  <row Id="2" />\r\n</posts>')).toEqual(rows);
    expect(await cut('<?xml version="1.0"?>\n<posts>\n  <row Id="1" />\n  <row Id="2" />\n</posts>\n')).toEqual(rows);
  });

  it('finds rows that share a line and rows that span several', async () => {
    expect(await cut('<posts><row Id="1"/><row Id="2"></row><row\n Id="3"\n/>\n<row Id="4"/></posts>')).toEqual([
      { text: '<row Id="1"/>', line: 1 },
      { text: '<row Id="2"></row>', line: 1 },
      { text: '<row\n Id="3"\n/>', line: 1 },
      { text: '<row Id="4"/>', line: 4 },
    ]);
  });

  it('finds each row wherever the reads cut the file', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => `<row Id="${index}" Body="${'ש'.repeat(index % 400)}" />`);
    expect(await cut(`<posts>\n${rows.join('\n')}\n</posts>`)).toEqual(rows.map((text, index) => ({ text, line: index + 2 })));
  });

  it('lets no broken row take the next one with it', async () => {
    expect(await cut('<posts>\n<row Id="1" Body="no end />\n<row Id="2" />\n</posts>')).toEqual([
      { text: '<row Id="1" Body="no end />', line: 2 },
      { text: '<row Id="2" />', line: 3 },
    ]);
  });

  it('finds nothing in a file without rows and hands on a row that the end of the file cut off', async () => {
    expect(await cut('')).toEqual([]);
    expect(await cut('<posts></posts>')).toEqual([]);
    expect(await cut('<posts>\n<row Id="1" /><row Id="2" Bo')).toEqual([
      { text: '<row Id="1" />', line: 2 },
      { text: '<row Id="2" Bo', line: 2 },
    ]);
  });

  it('keeps an endless row out of memory and counts its lines', async () => {
    const pieces = await cut(`<posts>\n<row Id="1" Body="${'x\n'.repeat(9_000_000)}" />\n<row Id="2" />\n</posts>`);
    expect(pieces[0]!.text.length).toBeLessThan(8_000_000);
    expect(pieces[0]!.text.slice(0, 2_000)).toContain('<');
    expect(pieces[1]).toEqual({ text: '<row Id="2" />', line: 9_000_003 });
  });
});
