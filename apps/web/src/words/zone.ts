/** The organisation's clock, for whoever has not chosen another. */
export const homeZone = 'Asia/Jerusalem';

let known: () => string = () => homeZone;

/** Says where the time zone of the moment is known: on the server by the request, in the browser by the page. Both then write the same. */
export function tellTimeBy(zoneOfTheMoment: () => string): void {
  known = zoneOfTheMoment;
}

export function timeZone(): string {
  return known();
}

/** What a cookie says, where it is a time zone. */
export function zoneOf(cookie: string | undefined): string {
  if (cookie === undefined || !/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(cookie)) return homeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: cookie }).resolvedOptions().timeZone;
  } catch {
    return homeZone;
  }
}
