import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, Refused, resultUnion } from '@kehila/platform';
import { Segment } from '../../segment/graphql/segment.type';
import { Viewer } from '../../account/graphql/viewer.type';
import { MailPace, NotificationEvent } from '../notification-choices';
import { HandleChangedLately } from '../own-account.errors';

@ObjectType({ description: 'What somebody is told about one kind of event.' })
export class NotificationChoice {
  @Field(() => NotificationEvent, { description: 'The kind of event.' })
  event: NotificationEvent;

  @Field({ description: 'Whether it is told in the product.' })
  inApp: boolean;

  @Field(() => MailPace, { description: 'How often mails about it come.' })
  mail: MailPace;
}

@ObjectType({ description: 'What the caller keeps about themselves; nobody else gets it.' })
export class OwnAccount {
  @Field(() => String, { nullable: true, description: 'What they say about themselves; plain text.' })
  biography: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number in international form.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'What the organisation knows them by; set by it.' })
  externalId: string | null;

  @Field(() => String, { nullable: true, description: 'The first of their segments.', deprecationReason: 'They may belong to several: see `segments`.' })
  segment: string | null;

  @Field(() => [Segment], { description: 'The groups that the organisation counts them to; set by it.' })
  segments: Segment[];

  @Field(() => Date, { nullable: true, description: 'From when on the handle can be changed again; null: at once.' })
  handleChangeableAt: Date | null;

  @Field({ description: 'Whether a password is set; without one a fresh sign-in is the proof that it is they.' })
  hasPassword: boolean;

  @Field(() => [NotificationChoice], { description: 'One for each kind of event.' })
  notificationChoices: NotificationChoice[];
}

export const UpdateProfileResult = resultUnion('UpdateProfileResult', Viewer, [NotAllowed]);
export const ChangeHandleResult = resultUnion('ChangeHandleResult', Viewer, [NotAllowed, Refused, HandleChangedLately]);
export const RemovePictureResult = resultUnion('RemovePictureResult', Viewer, [NotAllowed]);
export const UpdateContactResult = resultUnion('UpdateContactResult', Viewer, [Refused]);
export const SetPreferencesResult = resultUnion('SetPreferencesResult', Viewer, [Refused]);
export const SetNotificationChoicesResult = resultUnion('SetNotificationChoicesResult', Viewer, [Refused]);
