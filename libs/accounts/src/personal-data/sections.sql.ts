import { prepared } from '@kehila/platform';

type Row = Record<string, unknown>;

export const profile = prepared<Row>(
  'personal_profile',
  `select handle, display_name as "displayName", biography, language, time_zone as "timeZone", state, imported, joined_at as "joinedAt", verified_at as "verifiedAt"
   from account where id = $1 or merged_into = $1 order by id`,
);

export const contact = prepared<Row>(
  'personal_contact',
  `select e.email, c.phone, c.external_id as "externalId", c.segment
   from account a left join account_email e on e.account_id = a.id left join account_contact c on c.account_id = a.id
   where (a.id = $1 or a.merged_into = $1) and (e.email is not null or c.account_id is not null) order by a.id`,
);

export const formerHandles = prepared<Row>(
  'personal_former_handles',
  `select handle, left_at as "leftAt" from former_handle where account_id = $1 order by left_at`,
);

export const roles = prepared<Row>(
  'personal_roles',
  `select role, space_id as "space", granted_at as "grantedAt" from role_grant where account_id = $1 order by id`,
);

export const segments = prepared<Row>(
  'personal_segments',
  `select s.slug as "segment", m.since from account_segment m join segment s on s.id = m.segment_id where m.account_id = $1 order by m.since, s.id`,
);

export const sessions = prepared<Row>(
  'personal_sessions',
  `select created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "endedAt", user_agent as "browser", address
   from session where account_id = $1 order by created_at`,
);

export const passkeys = prepared<Row>(
  'personal_passkeys',
  `select name, created_at as "madeAt", last_used_at as "lastUsedAt" from passkey where account_id = $1 order by id`,
);

export const accessTokens = prepared<Row>(
  'personal_access_tokens',
  `select name, scopes, created_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
   from access_token where account_id = $1 order by id`,
);

export const termsAccepted = prepared<Row>(
  'personal_terms_accepted',
  `select slug as "page", number as "version", accepted_at as "acceptedAt" from page_acceptance where account_id = $1 order by accepted_at, slug`,
);

export const devices = prepared<Row>('personal_devices', `select last_used_at as "lastUsedAt" from known_device where account_id = $1 order by last_used_at`);

export const measures = prepared<Row>(
  'personal_measures',
  `select kind, reason, imposed_at as "imposedAt", until, lifted_at as "liftedAt" from sanction where account_id = $1 order by id`,
);

export const abilities = prepared<Row>(
  'personal_abilities',
  `select ability, space_id as "space", effect, reason, set_at as "setAt", until, ended_at as "endedAt" from ability_override where account_id = $1 order by id`,
);

export const logins = prepared<Row>(
  'personal_logins',
  `select issuer, subject, linked_at as "linkedAt", last_used_at as "lastUsedAt" from linked_login where account_id = $1 order by id`,
);

/** Whom they ignore; who ignores them is nothing of theirs. */
export const ignoredPeople = prepared<Row>(
  'personal_ignored_people',
  `select a.handle as person, i.since from ignored_person i join account a on a.id = i.ignored_id where i.account_id = $1 order by i.since, a.id`,
);

export const notifications = prepared<Row>(
  'personal_notifications',
  `select event, in_app as "inApp", mail from notification_choice where account_id = $1 order by event`,
);

export const mails = prepared<Row>(
  'personal_mails',
  `select m.subject, m.created_at as "writtenAt", m.sent_at as "sentAt" from mail m join account_email e on lower(m.to_address) = lower(e.email)
   where e.account_id = $1 order by m.id`,
);
