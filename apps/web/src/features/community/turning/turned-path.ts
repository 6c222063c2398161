import { local } from '#words/local';

/** Where a text stands, as a header can say it: the API tells addresses with the letters of their titles. */
export function turnedPath({ address }: { readonly address: string }): string {
  return encodeURI(local(address));
}
