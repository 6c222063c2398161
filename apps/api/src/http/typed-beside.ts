import { BadRequestException, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { Drafts, SaveDraftInput } from '@kehila/community';
import type { Actor } from '@kehila/platform';

/** A page without script sends an image with all that was typed beside it: that comes back as a draft, with the image at its end. */
@Injectable()
export class TypedBeside {
  constructor(private readonly drafts: Drafts) {}

  /**
   * `address`: of the image; absent where it was refused.
   * @throws BadRequestException when no draft can be made of it.
   */
  async keep(actor: Actor, fields: ReadonlyMap<string, string>, address: string | undefined): Promise<void> {
    const place = fields.get('place');
    if (place === undefined) return;
    const body = (fields.get('body') ?? '').replace(/\r\n/g, '\n').trimEnd();
    const image = address === undefined ? '' : `![${describe(fields.get('meaning') ?? '')}](${address})`;
    const draft = plainToInstance(SaveDraftInput, {
      place,
      title: fields.get('title') ?? '',
      body: [body, image].filter(Boolean).join('\n\n'),
      space: fields.get('space') || null,
      tags: (fields.get('tags') ?? '').split(/[\s,]+/).filter(Boolean),
    });
    if ((await validate(draft)).length > 0) throw new BadRequestException();
    await this.drafts.save(actor, draft);
  }
}

/** Words that cannot end the description early. */
function describe(meaning: string): string {
  return meaning
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]]/g, '\\$&');
}
