import { looksOf } from './lookalikes';

/** Words by which somebody would pass for the organisation. Names that hold one of them as a word are refused. */
const official = words(`
  admin admins administrator administrators administration sysadmin superuser staff team support helpdesk moderator moderators official
  security kehila reviewer manager webmaster postmaster hostmaster noreply no-reply verified צוות הצוות מנהל מנהלת המנהל המנהלת הנהלה ההנהלה
  תמיכה התמיכה שירות רשמי רשמית הרשמי מערכת המערכת אבטחה נציג נציגה נציגת מבקר מבקרת קהילה מאומת אדמין
`);

/** Refused as a whole name only: some are family names, some are organisations whose name is often abused. */
const wholeNames = words(`
  root system help service mod mods bot paypal google microsoft facebook whatsapp amazon apple
`);

/** With the number of the account this is the handle of whoever was erased. */
export const formerMember = 'former-member-';

/** Words of addresses and programs: good as a person's shown name, but not as a handle. */
const addresses = words(`
  account accounts api article articles ask auth constructor deleted edit everyone false feeds graphql guest health here home login logout
  mail me member members metrics nan new null prototype question questions reset review rewards robots search settings sign-in sign-up signin
  signup sitemap space spaces tag tags true undefined user users verify all anonymous former-member
`);

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

const officialLooks = new Set(official.map(looksOf));
const wholeNameLooks = new Set(wholeNames.map(looksOf));
const handleLooks = new Set([...official, ...wholeNames, ...addresses].map(looksOf));

export function looksOfficial(name: string): boolean {
  const looks = looksOf(name);
  const parts = looks.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const joined = parts.join('');
  return (
    parts.some((word) => officialLooks.has(word)) ||
    officialLooks.has(joined) ||
    wholeNameLooks.has(joined) ||
    joined.startsWith(looksOf('admin')) ||
    joined.startsWith(looksOf('moderator'))
  );
}

export function isReservedHandle(handle: string): boolean {
  return handle.startsWith(formerMember) || handleLooks.has(looksOf(handle)) || looksOfficial(handle);
}
