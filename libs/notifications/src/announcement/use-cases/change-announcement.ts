import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, type Failure, LiveStamps, NotFound, StateRefused, type Transaction, UnitOfWork, VersionChanged } from '@kehila/platform';
import { stateOf, type StoredAnnouncement } from '../announcement';
import { AnnouncementPlaces } from '../announcement-places';
import { sensible, type TypedAnnouncement } from '../announcement-words';
import { AnnouncementChanged, AnnouncementEnded } from '../announcement.events';
import { announcementById, announcementFrom, changeAnnouncement, endAnnouncement } from '../announcement.sql';

/** Whoever may announce in a place changes what is announced there, or ends it. What is over stays as it was. */
@Injectable()
export class ChangeAnnouncement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly places: AnnouncementPlaces,
  ) {}

  /** @throws BadInput when its link is none or its time is over. */
  change(actor: Actor, announcementId: string, version: number, typed: TypedAnnouncement): Promise<{ announcementId: string } | Failure> {
    const { severity, texts, link, from, until } = sensible(typed, this.clock.now());
    return this.act(actor, 'changeAnnouncement', announcementId, version, async (tx) => {
      await tx.rows(changeAnnouncement, [announcementId, severity, texts.he, texts.en, link, from, until]);
      await tx.record(new AnnouncementChanged({ announcementId, version: version + 1, at: tx.now }));
    });
  }

  end(actor: Actor, announcementId: string, version: number): Promise<{ announcementId: string } | Failure> {
    return this.act(actor, 'endAnnouncement', announcementId, version, async (tx) => {
      await tx.rows(endAnnouncement, [announcementId, tx.now]);
      await tx.record(new AnnouncementEnded({ announcementId, version: version + 1, at: tx.now }));
    });
  }

  /** The place never changes, so that who may is known before the lock; the lock is the stamp's. */
  private async act(
    actor: Actor,
    act: 'changeAnnouncement' | 'endAnnouncement',
    announcementId: string,
    version: number,
    change: (tx: Transaction) => Promise<void>,
  ): Promise<{ announcementId: string } | Failure> {
    const found = await this.database.row(announcementById, [announcementId]);
    const refusal = found ? await this.refusal(actor, announcementFrom(found)) : new NotFound(announcementId);
    if (refusal) return refusal;
    const outcome = await this.work.run<{ announcementId: string }>({ act, actor }, async (tx) => {
      await this.stamps.change(tx, 'announcements');
      const stands = announcementFrom((await tx.row(announcementById, [announcementId]))!);
      if (stands.version !== version) return new VersionChanged(stands.version);
      if (stateOf(stands, tx.now) === 'past') return new StateRefused('past');
      await change(tx);
      return { announcementId };
    });
    await this.stamps.refresh();
    return outcome;
  }

  private async refusal(actor: Actor, announcement: StoredAnnouncement): Promise<Failure | undefined> {
    if (!(await this.places.isSeen(actor, announcement))) return new NotFound(announcement.id);
    const refusal = await this.places.refusal(actor, announcement);
    // What is planned or over is seen only by who may change it.
    return refusal && stateOf(announcement, this.clock.now()) !== 'current' ? new NotFound(announcement.id) : refusal;
  }
}
