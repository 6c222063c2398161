import { Injectable } from '@nestjs/common';
import { Actor } from '../actor';
import { AfterCommit, type CommitListener } from '../events/listeners';
import { UnitOfWork } from '../work/unit-of-work';
import { FileStore } from './file-store';
import { FilesRemoved } from './file.events';
import { hashInUse, lockHash } from './files.sql';

/** After the rows, so that a removal that is rolled back loses nothing. Bytes that another file has too stay. */
@Injectable()
@AfterCommit(FilesRemoved)
export class RemoveBytes implements CommitListener<FilesRemoved> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  async handle({ hashes }: FilesRemoved): Promise<void> {
    await this.work.run<void>({ act: 'removeBytes', actor: Actor.anonymous('he') }, async (tx) => {
      for (const hash of hashes) {
        await tx.rows(lockHash, [hash]);
        if (!(await tx.row(hashInUse, [hash]))?.used) await this.store.remove(hash);
      }
    });
  }
}
