import { randomInt } from 'node:crypto';
import { prepared, type Transaction } from '@kehila/platform';
import { isReservedHandle } from '../identity/reserved-names';

const longestBase = 30;
const withoutName = 'member';

/** How Hebrew and Cyrillic letters are commonly written with Latin ones. */
const latinOf = new Map(
  `א-a ב-b ג-g ד-d ה-h ו-v ז-z ח-h ט-t י-i כ-k ך-k ל-l מ-m ם-m נ-n ן-n ס-s ע-a פ-p ף-f צ-ts ץ-ts ק-k ר-r ש-sh ת-t
   а-a б-b в-v г-g д-d е-e ж-zh з-z и-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h ц-ts ч-ch ш-sh щ-sh ъ- ы-y ь- э-e ю-yu я-ya`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);

/** Made from the shown name, never from the address: a handle is public. */
export function handleBaseOf(displayName: string): string {
  const plain = displayName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’׳״"]/gu, '');
  const written = [...plain].map((letter) => latinOf.get(letter) ?? letter).join('');
  const base = written
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestBase)
    .replace(/^-+|-+$/g, '');
  return base.length < 2 || isReservedHandle(base) ? withoutName : base;
}

/** Two who come at once choose one after the other; the lock ends with the transaction. */
export const lockHandles = prepared<never>('account_lock_handles', `select pg_advisory_xact_lock(hashtext('account_handle'))`);

/** The first that is free. A statement of its own: the one that waited for the lock would still see the state before it. */
const chooseHandle = prepared<{ handle: string }>(
  'account_choose_handle',
  `select c.handle from unnest($1::text[]) with ordinality c(handle, n) where not exists (select 1 from account a where a.handle = c.handle)
     and not exists (select 1 from former_handle f where f.handle = c.handle and f.reserved_until > $2) order by c.n limit 1`,
);

export async function freeHandle(tx: Transaction, displayName: string): Promise<string> {
  const base = handleBaseOf(displayName);
  const numbered = base === withoutName ? [] : [base, ...[2, 3, 4, 5].map((number) => `${base}-${number}`)];
  const candidates = [...numbered, `${base}-${randomInt(1_000, 10_000)}`, `${base}-${randomInt(100_000, 1_000_000)}`, `${base}-${randomInt(100_000_000)}`];
  await tx.rows(lockHandles, []);
  const chosen = await tx.row(chooseHandle, [candidates, tx.now]);
  return chosen?.handle ?? candidates.at(-1)!;
}
