import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAttachments } from './write-attachments';

it('the files of an article lie beside it; what the store has lost is left out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kehila export '));
  await writeFile(join(folder, 'stored'), 'prices');
  const files = { read: (hash: string) => Promise.resolve(hash === 'a' ? createReadStream(join(folder, 'stored')) : undefined) };
  const attachments = [
    { name: 'מחירון.pdf', hash: 'a' },
    { name: 'lost.pdf', hash: 'b' },
  ];
  await writeAttachments(files, attachments, join(folder, '12-slow'));
  expect(await readdir(join(folder, '12-slow.files'))).toEqual(['מחירון.pdf']);
  expect(await readFile(join(folder, '12-slow.files', 'מחירון.pdf'), 'utf8')).toBe('prices');
  await rm(folder, { recursive: true });
});
