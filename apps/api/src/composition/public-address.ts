import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { publicOrigin, Settings } from '@kehila/platform';

@Injectable()
export class PublicAddressBySettings extends PublicAddress {
  private port: number | undefined;

  constructor(private readonly settings: Settings) {
    super();
  }

  /** The port that the server got: asked for 0, the system chooses one. */
  listening(port: number): void {
    this.port = port;
  }

  override url(path: string): string {
    return `${publicOrigin(this.settings, this.port)}${path}`;
  }
}
