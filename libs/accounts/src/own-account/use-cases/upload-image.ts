import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, Files, Images, isFailure, UnitOfWork } from '@kehila/platform';
import { refusalOf } from '../own-account.policy';

export interface UploadedImage {
  readonly fileId: string;
}

/** Somebody uploads an image that will stand in a text. */
@Injectable()
export class UploadImage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly images: Images,
    private readonly files: Files,
  ) {}

  async execute(actor: Actor, upload: Buffer): Promise<UploadedImage | Failure> {
    const refusal = refusalOf(actor, 'UPLOAD');
    if (refusal) return refusal;
    const sizes = await this.images.read(upload, 'post_image');
    if (isFailure(sizes)) return sizes;
    return this.work.run<UploadedImage>({ act: 'uploadImage', actor }, async (tx) => ({
      fileId: await this.files.keep(tx, 'post_image', actor.accountId!, sizes),
    }));
  }
}
