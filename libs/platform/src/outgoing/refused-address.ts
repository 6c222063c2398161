/** Why a request does not leave: the place is not one that we go to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';

  constructor(
    readonly reason: 'address' | 'scheme' | 'port' | 'credentials' | 'host' | 'not public' | 'redirects' | 'too large' | 'encoding' | 'too slow' | 'no address',
    address: string,
  ) {
    super(`${hostOf(address)}: ${reason}`);
  }
}

/** All that is told of an address: its path, its query and what stands before its host may be secrets, and errors end in logs. */
function hostOf(address: string): string {
  return URL.parse(address)?.host || 'no host';
}
