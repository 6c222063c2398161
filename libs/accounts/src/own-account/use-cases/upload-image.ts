import { Injectable } from '@nestjs/common';
import {
  type Actor,
  defineSetting,
  ErrorCode,
  type Failure,
  Files,
  Images,
  isFailure,
  LimitReached,
  LiveSettings,
  staffFactor,
  UnitOfWork,
} from '@kehila/platform';
import { refusalOf } from '../own-account.policy';

export interface UploadedImage {
  readonly fileId: string;
  /** As a text names it; behind the hash stands how large it is. */
  readonly address: string;
}

const imagesADay = defineSetting({ key: 'writing.images_a_day', kind: 'integer', group: 'writing', default: 50, minimum: 1, maximum: 1_000 });

/** Somebody uploads an image that will stand in a text. */
@Injectable()
export class UploadImage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly images: Images,
    private readonly files: Files,
    private readonly settings: LiveSettings,
  ) {}

  async execute(actor: Actor, upload: Buffer): Promise<UploadedImage | Failure> {
    const refusal = refusalOf(actor, 'UPLOAD');
    if (refusal) return refusal;
    const sizes = await this.images.read(upload, 'post_image');
    if (isFailure(sizes)) return sizes;
    return this.work.run<UploadedImage | Failure>({ act: 'uploadImage', actor }, async (tx) => {
      const most = this.settings.get(imagesADay) * (actor.isStaff ? staffFactor : 1);
      if ((await this.files.broughtToday(tx, actor.accountId!)) >= most) return new LimitReached(ErrorCode.FILE_LIMIT_REACHED, most);
      const fileId = await this.files.keep(tx, 'post_image', actor.accountId!, sizes);
      const { width, height } = sizes[0]!;
      return { fileId, address: `/files/${fileId}/post#${width}x${height}` };
    });
  }
}
