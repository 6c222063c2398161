import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Question } from '@kehila/community';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type Failure, isFailure, NotFound, Rate } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import { AnnouncementPlaces } from '../announcement-places';
import { AnnouncementReader } from '../announcement.reader';
import { Announcements } from '../announcements';
import { Dismissals } from '../dismissals';
import { ManagedAnnouncementsReader } from '../managed-announcements.reader';
import { ChangeAnnouncement } from '../use-cases/change-announcement';
import { PublishAnnouncement } from '../use-cases/publish-announcement';
import {
  Announcement,
  type AnnouncementDismissed,
  ChangeAnnouncementInput,
  ChangeAnnouncementResult,
  DismissAnnouncementInput,
  DismissAnnouncementResult,
  EndAnnouncementInput,
  EndAnnouncementResult,
  ManagedAnnouncement,
  ManagedAnnouncementArgs,
  ManagedAnnouncementConnection,
  ManagedAnnouncementsArgs,
  PublishAnnouncementInput,
  PublishAnnouncementResult,
} from './announcement.types';

@Resolver()
export class AnnouncementResolver {
  constructor(
    private readonly reader: AnnouncementReader,
    private readonly managed: ManagedAnnouncementsReader,
    private readonly announcements: Announcements,
    private readonly places: AnnouncementPlaces,
    private readonly dismissals: Dismissals,
    private readonly publishing: PublishAnnouncement,
    private readonly changing: ChangeAnnouncement,
  ) {}

  @Query(() => [Announcement], { description: 'What the staff announce on the home page now, without what the caller put away.' })
  @Allow('anyone')
  homeAnnouncements(@CurrentActor() actor: Actor): Promise<Announcement[]> {
    return this.reader.at(actor, { spaceId: null, questionId: null });
  }

  @Query(() => ManagedAnnouncementConnection, { description: 'What is announced where the caller may announce, the newest first; none for others.' })
  @Allow('signedIn')
  managedAnnouncements(@CurrentActor() actor: Actor, @Args() { state, first, after }: ManagedAnnouncementsArgs): Promise<ConnectionOf<ManagedAnnouncement>> {
    return this.managed.page(actor, state, first, after);
  }

  @Query(() => ManagedAnnouncement, { nullable: true, description: 'One announcement; null where the caller may not announce in its place.' })
  @Allow('signedIn')
  managedAnnouncement(@CurrentActor() actor: Actor, @Args() { id }: ManagedAnnouncementArgs): Promise<ManagedAnnouncement | null> {
    return this.managed.byId(actor, id);
  }

  @Mutation(() => PublishAnnouncementResult, {
    description: 'Announces something to everybody who sees the place: staff of the space, and managers; on the home page managers. At most 5 in one place.',
  })
  @Rate('act')
  @Allow('signedIn')
  async publishAnnouncement(@CurrentActor() actor: Actor, @Args('input') input: PublishAnnouncementInput) {
    return this.shown(actor, await this.publishing.execute(actor, input));
  }

  @Mutation(() => ChangeAnnouncementResult, { description: 'Changes the words, weight or time of an announcement that is not over.' })
  @Rate('act')
  @Allow('signedIn')
  async changeAnnouncement(@CurrentActor() actor: Actor, @Args('input') { announcementId, version, ...typed }: ChangeAnnouncementInput) {
    return this.shown(actor, await this.changing.change(actor, announcementId, version, typed));
  }

  @Mutation(() => EndAnnouncementResult, { description: 'Ends an announcement before its time, also one that was only planned.' })
  @Rate('act')
  @Allow('signedIn')
  async endAnnouncement(@CurrentActor() actor: Actor, @Args('input') { announcementId, version }: EndAnnouncementInput) {
    return this.shown(actor, await this.changing.end(actor, announcementId, version));
  }

  /** It is no act of the organisation, and no audit row speaks of it. */
  @Mutation(() => DismissAnnouncementResult, { description: 'Shows the caller an announcement no more.' })
  @Rate('act')
  @Allow('signedIn')
  async dismissAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('input') { announcementId }: DismissAnnouncementInput,
  ): Promise<AnnouncementDismissed | NotFound> {
    const announcement = this.announcements.current(announcementId);
    if (!announcement || !(await this.places.isSeen(actor, announcement))) return new NotFound(announcementId);
    await this.dismissals.dismiss(actor.accountId!, announcementId);
    return { announcementId };
  }

  private shown(actor: Actor, outcome: { announcementId: string } | Failure) {
    return isFailure(outcome) ? outcome : this.managed.byId(actor, outcome.announcementId);
  }
}

@Resolver(() => Space)
export class SpaceAnnouncementsResolver {
  constructor(
    private readonly reader: AnnouncementReader,
    private readonly places: AnnouncementPlaces,
  ) {}

  /** A role or an exception names its space also to who may not look into it. */
  @ResolveField(() => [Announcement], { description: 'What the staff announce here now, without what the caller put away.' })
  async announcements(@CurrentActor() actor: Actor, @Parent() { id }: Space): Promise<Announcement[]> {
    const place = { spaceId: id, questionId: null };
    const announced = await this.reader.at(actor, place);
    return announced.length > 0 && (await this.places.isSeen(actor, place)) ? announced : [];
  }
}

@Resolver(() => Question)
export class QuestionAnnouncementsResolver {
  constructor(private readonly reader: AnnouncementReader) {}

  @ResolveField(() => [Announcement], { description: 'What the staff announce at this thread now, without what the caller put away.' })
  announcements(@CurrentActor() actor: Actor, @Parent() { id }: Question): Promise<Announcement[]> {
    return this.reader.at(actor, { spaceId: null, questionId: id });
  }
}
