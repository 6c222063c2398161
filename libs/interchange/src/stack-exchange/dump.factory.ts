import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useImports } from '../import.factory';
import type { ImportSummary } from '../run/import-summary';
import type { DumpFile } from './dump/dump-folder';
import { ImportStackExchange } from './import-stack-exchange';

/** Attributes of a row, or a row as it stands in the file. */
export type WrittenRow = Readonly<Record<string, string | number>> | string;

export type WrittenDump = Partial<Record<DumpFile, readonly WrittenRow[]>>;

export interface DumpOnDisk {
  readonly path: string;
  remove(): Promise<void>;
}

/** A small dump in a folder of its own, with the byte order mark and the line ends that real ones have. */
export async function writeDump(dump: WrittenDump): Promise<DumpOnDisk> {
  const path = await mkdtemp(join(tmpdir(), 'kehila dump '));
  for (const [file, rows] of Object.entries(dump)) await writeFile(join(path, file), dumpText(rows));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A community into which dumps are brought. */
export function useDumps() {
  const imports = useImports('stackexchange', ImportStackExchange);
  const dumpOf = async (files: WrittenDump): Promise<string> => imports.removed((await writeDump({ 'Posts.xml': [], ...files })).path);
  /** A dump into a space of its own. */
  const imported = async (files: WrittenDump): Promise<ImportSummary> => imports.run({ path: await dumpOf(files) });
  return { ...imports, dumpOf, imported };
}

export function dumpText(rows: readonly WrittenRow[]): string {
  const lines = rows.map((row) => `  ${typeof row === 'string' ? row : rowText(row)}`);
  return `\ufeff${['<?xml version="1.0" encoding="utf-8"?>', '<rows>', ...lines, '</rows>'].join('\r\n')}`;
}

function rowText(attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<row ${written.join(' ')} />`;
}

function escaped(value: string): string {
  return value.replace(/[&<>"\r\n]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}

const DAY = '2021-05-01';

export const at = (time: string): string => `${DAY}T${time}:00.000`;

export function user(id: number, more: Record<string, string | number> = {}): WrittenRow {
  return {
    Id: id,
    Reputation: 101,
    CreationDate: at('07:00'),
    DisplayName: `Person ${id}`,
    LastAccessDate: at('20:00'),
    Views: 0,
    UpVotes: 0,
    DownVotes: 0,
    ...more,
  };
}

export function question(id: number, more: Record<string, string | number> = {}): WrittenRow {
  return {
    ...{ Id: id, PostTypeId: 1, CreationDate: at('08:00'), Score: 0, ViewCount: 7, Body: `<p>Text of question ${id}.</p>`, OwnerUserId: 1 },
    ...{ LastActivityDate: at('09:00'), Title: `Question ${id}`, Tags: '<router>', AnswerCount: 0, CommentCount: 0, ...more },
  };
}

export function answer(id: number, parent: number, more: Record<string, string | number> = {}): WrittenRow {
  return {
    Id: id,
    PostTypeId: 2,
    ParentId: parent,
    CreationDate: at('10:00'),
    Score: 0,
    Body: `<p>Text of answer ${id}.</p>`,
    OwnerUserId: 2,
    LastActivityDate: at('10:00'),
    ...more,
  };
}

export function votes(post: number, up: number, down: number, from = post * 100): WrittenRow[] {
  const types = [...Array<number>(up).fill(2), ...Array<number>(down).fill(3)];
  return types.map((type, index) => ({ Id: from + index, PostId: post, VoteTypeId: type, CreationDate: `${DAY}T00:00:00.000` }));
}
