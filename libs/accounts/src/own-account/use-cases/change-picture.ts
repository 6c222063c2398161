import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, Files, Images, isFailure, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { AccountChanged } from '../account-changed.event';
import { refusalOf } from '../own-account.policy';
import { setPicture } from '../own-account.sql';

export interface ChangedPicture {
  readonly fileId: string | null;
}

/** Somebody shows a picture of themselves, another one, or none. The one before is gone at once. */
@Injectable()
export class ChangePicture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly images: Images,
    private readonly files: Files,
  ) {}

  async execute(actor: Actor, upload: Buffer | null, input: { readonly idempotencyKey?: string | null } = {}): Promise<ChangedPicture | Failure> {
    const refusal = refusalOf(actor, 'EDIT_PROFILE');
    if (refusal) return refusal;
    const sizes = upload && (await this.images.read(upload, 'avatar'));
    if (isFailure(sizes)) return sizes;
    return this.work.run<ChangedPicture>({ act: 'changePicture', actor, input }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      const fileId = sizes && (await this.files.keep(tx, 'avatar', accountId, sizes));
      const { before } = (await tx.row(setPicture, [accountId, fileId]))!;
      if (before !== null) await this.files.remove(tx, [before]);
      await tx.record(new AccountChanged({ accountId, what: 'picture', at: tx.now }));
      return { fileId };
    });
  }
}
