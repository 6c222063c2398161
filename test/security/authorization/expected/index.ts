import * as accounts from './accounts';
import * as administration from './administration';
import * as announcements from './announcements';
import * as badges from './badges';
import * as channels from './channels';
import * as community from './community';
import * as contentChecks from './content-checks';
import * as corrections from './corrections';
import * as experts from './experts';
import * as pointsAppeals from './points-appeals';
import * as invitations from './invitations';
import * as knowledge from './knowledge';
import * as leaderboards from './leaderboards';
import * as lists from './lists';
import * as moderation from './moderation';
import * as notifications from './notifications';
import * as ownAccount from './own-account';
import * as permissions from './permissions';
import * as platform from './platform';
import * as reading from './reading';
import * as recognition from './recognition';
import * as rewards from './rewards';
import * as search from './search';
import * as security from './security';
import * as segments from './segments';
import * as singleSignOn from './single-sign-on';
import * as spaces from './spaces';
import * as tags from './tags';
import * as trust from './trust';
import * as staffQueue from './staff-queue';
import * as webhooks from './webhooks';
import type { Input, Row } from './row';

/** What people reviewed, one file a part of the product. */
const areas: readonly { readonly mutations?: readonly Row<Input>[]; readonly queries?: readonly Row<string>[] }[] = [
  accounts,
  administration,
  announcements,
  badges,
  channels,
  community,
  contentChecks,
  corrections,
  experts,
  pointsAppeals,
  invitations,
  knowledge,
  leaderboards,
  lists,
  moderation,
  notifications,
  ownAccount,
  permissions,
  platform,
  reading,
  recognition,
  rewards,
  search,
  security,
  segments,
  singleSignOn,
  spaces,
  tags,
  trust,
  staffQueue,
  webhooks,
];

export const mutations = areas.flatMap((area) => area.mutations ?? []);
export const queries = areas.flatMap((area) => area.queries ?? []);
