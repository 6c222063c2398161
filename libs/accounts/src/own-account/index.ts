import { OwnAccountResolver } from './graphql/own-account.resolver';
import { ViewerOwnAccountResolver } from './graphql/own-account.resolver';
import { NotificationChoices } from './notification-choices';
import { OwnAccountReader } from './own-account.reader';
import { ChangeHandle } from './use-cases/change-handle';
import { SetNotificationChoices } from './use-cases/set-notification-choices';
import { SetPreferences } from './use-cases/set-preferences';
import { UpdateContact } from './use-cases/update-contact';
import { UpdateProfile } from './use-cases/update-profile';

/** What people change about themselves. */
export const ownAccount = [
  ChangeHandle,
  NotificationChoices,
  OwnAccountReader,
  OwnAccountResolver,
  SetNotificationChoices,
  SetPreferences,
  UpdateContact,
  UpdateProfile,
  ViewerOwnAccountResolver,
];
