import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, ErrorCode, type Failure, LimitReached, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { AnnouncementPlace } from '../announcement';
import { AnnouncementPlaces } from '../announcement-places';
import { sensible, type TypedAnnouncement } from '../announcement-words';
import { AnnouncementPublished } from '../announcement.events';
import { countAt, insertAnnouncement } from '../announcement.sql';

/** More than these nobody reads. */
export const mostInOnePlace = 5;

export interface AnnouncementToBe extends TypedAnnouncement {
  /** Slug; null: not in a space. */
  readonly space?: string | null;
  /** Null: not at a thread. */
  readonly questionId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Staff say to everybody what is known right now: on the home page, in a space or at a thread. */
@Injectable()
export class PublishAnnouncement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly spaces: Spaces,
    private readonly places: AnnouncementPlaces,
  ) {}

  /** @throws BadInput when it names two places, a link that is none or a time that is over. */
  async execute(actor: Actor, input: AnnouncementToBe): Promise<{ announcementId: string } | Failure> {
    const words = sensible(input, this.clock.now());
    const place = this.placeIn(input);
    if (!place || !(await this.places.isSeen(actor, place)))
      return new NotFound(input.space ?? input.questionId ?? '', ['input', input.space ? 'space' : 'questionId']);
    const refusal = await this.places.refusal(actor, place);
    if (refusal) return refusal;

    const outcome = await this.work.run<{ announcementId: string }>({ act: 'publishAnnouncement', actor, input }, async (tx) => {
      await this.stamps.change(tx, 'announcements');
      const { spaceId, questionId } = place;
      if ((await tx.row(countAt, [spaceId, questionId, tx.now]))!.count >= mostInOnePlace) {
        return new LimitReached(ErrorCode.ANNOUNCEMENT_LIMIT_REACHED, mostInOnePlace);
      }
      const { severity, texts, link, from, until } = words;
      const { id: announcementId } = (await tx.row(insertAnnouncement, [spaceId, questionId, severity, texts.he, texts.en, link, from, until]))!;
      await tx.record(new AnnouncementPublished({ announcementId, version: 1, at: tx.now }));
      return { announcementId };
    });
    await this.stamps.refresh();
    return outcome;
  }

  /** Undefined: there is no such space. */
  private placeIn({ space, questionId }: AnnouncementToBe): AnnouncementPlace | undefined {
    if (space && questionId) throw new BadInput([{ path: ['input', 'questionId'], code: 'INVALID' }]);
    if (!space) return { spaceId: null, questionId: questionId ?? null };
    const spaceId = this.spaces.bySlug(space)?.id;
    return spaceId === undefined ? undefined : { spaceId, questionId: null };
  }
}
