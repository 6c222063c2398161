import { BadRequestException, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { Drafts, longest, mostTags, SaveDraftInput } from '@kehila/community';
import type { Actor } from '@kehila/platform';

/** As the field for it says. */
const longestMeaning = 300;
const longestTags = 1_000;

/** A page without script sends an image with all that was typed beside it: that comes back as a draft, with the image at its end. */
@Injectable()
export class TypedBeside {
  constructor(private readonly drafts: Drafts) {}

  /**
   * `address`: of the image, once it is taken. What no draft has room for is left off; false: the image is.
   * @throws BadRequestException when it belongs nowhere.
   */
  async keep(actor: Actor, fields: ReadonlyMap<string, string>, address?: string): Promise<boolean> {
    const place = fields.get('place');
    if (place === undefined) return true;
    const typed = (field: string, most: number): string => (fields.get(field) ?? '').replace(/\r\n/g, '\n').replaceAll('\0', '').slice(0, most);
    const body = typed('body', longest.post).trimEnd();
    const image = address === undefined ? '' : `![${describe(typed('meaning', longestMeaning))}](${address})`;
    const whole = [body, image].filter(Boolean).join('\n\n');
    const hasRoom = whole.length <= longest.post;
    const tags = typed('tags', longestTags).split(/[\s,]+/);
    const draft = plainToInstance(SaveDraftInput, {
      place,
      title: typed('title', longest.title),
      body: hasRoom ? whole : body,
      space: typed('space', longest.slug) || null,
      tags: tags
        .filter(Boolean)
        .slice(0, mostTags)
        .map((tag) => tag.slice(0, longest.tag)),
    });
    if ((await validate(draft)).length > 0) throw new BadRequestException();
    await this.drafts.save(actor, draft);
    return hasRoom;
  }
}

/** Words that cannot end the description early. */
function describe(meaning: string): string {
  return meaning
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]]/g, '\\$&');
}
