import { prepared } from '../database';
import type { FilePurpose } from './file-purpose';

export const insertFile = prepared<never>('file_insert', `insert into file (id, owner_id, purpose, uploaded_at) values ($1, $2, $3, $4)`);

export const insertSize = prepared<never>(
  'file_size_insert',
  `insert into file_size (file_id, size, hash, bytes, width, height) values ($1, $2, $3, $4, $5, $6)`,
);

/** Whoever keeps these bytes and whoever removes them come one after the other; the lock ends with the transaction. */
export const lockHash = prepared<never>('file_lock_hash', `select pg_advisory_xact_lock(hashtextextended('file:' || $1, 0))`);

export interface FileSizeRow {
  hash: string;
  bytes: number;
  purpose: FilePurpose;
  ownerId: string | null;
}

/** Index `file_size_pkey`. */
export const fileSize = prepared<FileSizeRow>(
  'file_size_of',
  `select s.hash, s.bytes, f.purpose, f.owner_id as "ownerId" from file_size s join file f on f.id = s.file_id where s.file_id = $1 and s.size = $2`,
);

/** Removes the files and says which bytes they were. */
export const removeFiles = prepared<{ hash: string }>(
  'file_remove',
  `with sizes as (
     select hash from file_size where file_id = any($1::text[])
   ), gone as (
     delete from file where id = any($1::text[])
   )
   select distinct hash from sizes order by hash`,
);

/** Whether any file, attachment, or somebody's export, still is these bytes. Indexes `file_size_by_hash`, `attachment_by_hash`, `data_export_by_hash`. */
export const hashInUse = prepared<{ used: boolean }>(
  'file_hash_in_use',
  `select exists (select from file_size where hash = $1) or exists (select from attachment where hash = $1)
     or exists (select from data_export where hash = $1) as used`,
);

/** Faces that nobody wears: the person chose another one. Those uploaded this very moment may be about to be chosen. */
export const unwornFaces = prepared<{ id: string }>(
  'file_unworn_faces',
  `select f.id from file f where f.purpose = 'avatar' and f.uploaded_at < $1 and not exists (select from account a where a.avatar_id = f.id) order by f.id limit $2`,
);

/** How many images for texts somebody has brought since $2. Index `file_of_owner_by_day`. */
export const textImagesSince = prepared<{ brought: number }>(
  'file_text_images_since',
  `select count(*)::int as brought from file where purpose = 'post_image' and owner_id = $1 and uploaded_at > $2`,
);

/** Whoever brings several at once waits for themselves; the lock ends with the transaction. */
export const lockOwner = prepared<never>('file_lock_owner', `select pg_advisory_xact_lock(hashtextextended('files of:' || $1, 0))`);

/** Images for texts behind $1 that are older than $2. Index `file_in_texts`. */
export const textImagesAfter = prepared<{ id: string }>(
  'file_text_images_after',
  `select id from file where purpose = 'post_image' and id > $1 and uploaded_at < $2 order by id limit $3`,
);
