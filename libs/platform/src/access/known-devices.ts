/**
 * Port: whether a browser has been signed in to the account of an address before. Guesses from such a browser are counted apart, so that
 * strangers who guess somebody's password do not lock the owner out. The accounts lib implements it.
 */
export abstract class KnownDevices {
  /** A name of the device to count by; null: a stranger. */
  abstract recognise(target: string, cookies: Readonly<Record<string, string>>): Promise<string | null>;
}
