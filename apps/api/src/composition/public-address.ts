import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { publicOrigin, Settings } from '@kehila/platform';

@Injectable()
export class PublicAddressBySettings extends PublicAddress {
  constructor(private readonly settings: Settings) {
    super();
  }

  override url(path: string): string {
    return `${publicOrigin(this.settings)}${path}`;
  }
}
