import { Injectable } from '@nestjs/common';
import { WriteNoticeMails } from '@kehila/notifications';
import { Recurring } from './recurring';

const milliseconds = 2_000;

/** Writes the mails that people are to get about what is new for them. Several processes may do it at once. */
@Injectable()
export class NoticeMails extends Recurring {
  constructor(private readonly mails: WriteNoticeMails) {
    super(milliseconds);
  }

  override run(): Promise<unknown> {
    return this.mails.run();
  }
}
