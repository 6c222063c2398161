import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import {
  Actor,
  AfterCommit,
  type CommitListener,
  Database,
  Files,
  type Locale,
  Mailer,
  PersonalDataParts,
  type PersonalSection,
  UnitOfWork,
} from '@kehila/platform';
import { exportReadyMail } from '../mails/account-mails';
import { PublicAddress } from '../mails/public-address';
import { DataExportRequested } from './data-export.event';
import { finishExport, openExport } from './data-export.sql';
import { exportPage } from './export-page';
import { type ZipEntry, zipOf } from './zip';

const day = 86_400_000;
/** How long it can be fetched. */
const keptDays = 7;
/** Bytes of files of articles in one copy. */
const mostAttached = 50 * 1024 * 1024;

/** Gathers what every part of the product knows about the person into one file. Asked twice it does it once. */
@Injectable()
@AfterCommit(DataExportRequested)
export class BuildDataExport implements CommitListener<DataExportRequested> {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly parts: PersonalDataParts,
    private readonly files: Files,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async handle({ accountId, exportId }: DataExportRequested): Promise<void> {
    const owner = await this.database.row(openExport, [exportId, accountId]);
    if (!owner) return;
    const actor = new Actor({ ...Actor.anonymous(owner.language), accountId });
    const zip = await this.zip(actor, accountId, owner.language);
    await this.work.run<void>({ act: 'finishDataExport', actor }, async (tx) => {
      const hash = await this.files.keepBytes(tx, zip);
      const until = new Date(tx.now.getTime() + keptDays * day);
      const finished = await tx.row(finishExport, [exportId, tx.now, until, hash, zip.length]);
      if (!finished) return this.files.removeBytes(tx, [hash]);
      const link = this.address.url(`/${owner.language}/me/privacy`);
      if (owner.email !== null) await this.mailer.send(tx, { to: owner.email, ...exportReadyMail(owner.language, link, keptDays) });
    });
  }

  private async zip(owner: Actor, accountId: string, language: Locale): Promise<Buffer> {
    const sections = await this.parts.sections(accountId);
    const data = Object.fromEntries(sections.map(({ name, rows }) => [name, rows]));
    return zipOf([
      { name: 'index.html', bytes: Buffer.from(exportPage(sections, language)) },
      { name: 'data.json', bytes: Buffer.from(JSON.stringify(data, null, 2)) },
      ...(await this.uploads(owner, sections)),
      ...(await this.attachments(sections)),
    ]);
  }

  private async uploads(owner: Actor, sections: readonly PersonalSection[]): Promise<ZipEntry[]> {
    const entries: ZipEntry[] = [];
    for (const { address } of sections.find(({ name }) => name === 'files')?.rows ?? []) {
      const [, , id = '', size = ''] = String(address).split('/');
      const stored = await this.files.find(owner, id, size);
      const stream = stored && (await this.files.read(stored.hash));
      if (stream) entries.push({ name: `files/${id}-${size}.webp`, bytes: await buffer(stream) });
    }
    return entries;
  }

  /** Files of articles, as long as they have room: the whole copy is held in memory. All of them are listed, with their address. */
  private async attachments(sections: readonly PersonalSection[]): Promise<ZipEntry[]> {
    const entries: ZipEntry[] = [];
    let room = mostAttached;
    for (const { address, name, bytes, sha256 } of sections.find((section) => section.name === 'attachments')?.rows ?? []) {
      if (Number(bytes) > room) continue;
      const stream = await this.files.read(String(sha256));
      if (!stream) continue;
      room -= Number(bytes);
      const [, , id = ''] = String(address).split('/');
      entries.push({ name: `attachments/${id}-${String(name)}`, bytes: await buffer(stream) });
    }
    return entries;
  }
}
