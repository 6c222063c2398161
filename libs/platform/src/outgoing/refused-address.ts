/** Why a request does not leave: the place is not one that we go to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';

  constructor(
    readonly reason: 'address' | 'scheme' | 'port' | 'credentials' | 'host' | 'not public' | 'redirects' | 'too large' | 'encoding' | 'too slow' | 'no address',
    place: string,
  ) {
    super(`${place.slice(0, 200)}: ${reason}`);
  }
}
