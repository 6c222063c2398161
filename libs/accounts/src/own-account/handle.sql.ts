import { prepared } from '@kehila/platform';

export const handleOf = prepared<{ handle: string; handle_changed_at: Date | null }>(
  'account_handle_of',
  `select handle, handle_changed_at from account where id = $1`,
);

/** Somebody has it, or left it lately. Whoever left it may take it back. */
export const handleTaken = prepared<{ taken: boolean }>(
  'account_handle_taken',
  `select exists (select from account where handle = $1)
     or exists (select from former_handle where handle = $1 and account_id <> $2 and reserved_until > $3) as taken`,
);

/** The old handle leads on to the account; the new one is nobody's former any more. */
export const changeHandle = prepared<never>(
  'account_change_handle',
  `with taken as (
     delete from former_handle where handle = $2
   ), left_behind as (
     insert into former_handle (handle, account_id, left_at, reserved_until) select handle, id, $3, $4 from account where id = $1
   )
   update account set handle = $2, handle_changed_at = $3 where id = $1`,
);
