import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewer, ViewerReader } from '@kehila/accounts';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type Failure, isFailure, Rate, Refused, resultUnion } from '@kehila/platform';
import { NoticeReader } from '../notice.reader';
import { MarkNotificationsRead } from '../use-cases/mark-notifications-read';
import { MarkNotificationsReadInput, NotificationsArgs } from './notification.inputs';
import { Notification, NotificationConnection } from './notification.type';

const MarkNotificationsReadResult = resultUnion('MarkNotificationsReadResult', Viewer, [Refused]);

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly notices: NoticeReader,
    private readonly marksRead: MarkNotificationsRead,
    private readonly viewers: ViewerReader,
  ) {}

  /** What the caller is told, newest first. */
  @Query(() => NotificationConnection, { description: 'What the caller is told, newest first; never about what they may no longer see.' })
  @Allow('signedIn')
  notifications(@CurrentActor() actor: Actor, @Args() { onlyUnread, first, after }: NotificationsArgs): Promise<ConnectionOf<Notification>> {
    return this.notices.page(actor, onlyUnread, first, after);
  }

  /** The caller has read lines of theirs. */
  @Mutation(() => MarkNotificationsReadResult, { description: 'The caller has read some of their notifications, or all; what is not theirs is passed over.' })
  @Rate('act')
  @Allow('signedIn')
  async markNotificationsRead(@CurrentActor() actor: Actor, @Args('input') input: MarkNotificationsReadInput): Promise<Viewer | Failure> {
    const outcome = await this.marksRead.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.viewers.of(actor))!;
  }
}
