import { prepared } from '@kehila/platform';

export interface ProviderMembership {
  account_id: string;
  segment_id: string;
}

/** Held until the transaction ends: nobody becomes a member of what is being removed. */
export const segmentsBySlugs = prepared<{ id: string }>('segments_by_slugs', `select id from segment where slug = any($1::text[]) order by id for key share`);

/** What was given by hand is never among them. */
export const leaveUnclaimed = prepared<ProviderMembership>(
  'account_segment_leave_unclaimed',
  `delete from account_segment where account_id = $1 and provider_key = $2 and not segment_id = any($3::bigint[]) returning account_id, segment_id`,
);

/** Who belongs by hand already goes on to belong by hand. */
export const joinClaimed = prepared<ProviderMembership>(
  'account_segment_join_claimed',
  `insert into account_segment (account_id, segment_id, since, provider_key) select $1, wanted, $4, $2 from unnest($3::bigint[]) as wanted
   on conflict do nothing returning account_id, segment_id`,
);

export const leaveAllOfProvider = prepared<never>('account_segment_leave_all_of_provider', `delete from account_segment where provider_key = $1`);
