import { prepared } from '@kehila/platform';

/** Index `known_device_pkey`. */
export const deviceOfAddress = prepared<{ account_id: string }>(
  'known_device_of_address',
  `select d.account_id from known_device d join account_email e on e.account_id = d.account_id where d.token_hash = $1 and lower(e.email) = lower($2)`,
);

export const touchDevice = prepared<{ account_id: string }>(
  'known_device_touch',
  `update known_device set last_used_at = $3 where token_hash = $1 and account_id = $2 returning account_id`,
);

/** Index `known_device_pkey`. */
export const deviceOwner = prepared<{ account_id: string }>('known_device_owner', `select account_id from known_device where token_hash = $1`);

/** A new one, and the end of those that were not used for longest. */
export const insertDevice = prepared<never>(
  'known_device_insert',
  `with forgotten as (
     delete from known_device where token_hash in (select token_hash from known_device where account_id = $2 order by last_used_at desc offset $4 - 1)
   )
   insert into known_device (token_hash, account_id, last_used_at) values ($1, $2, $3)`,
);

export const forgetDevices = prepared<never>('known_device_forget', `delete from known_device where account_id = $1`);
