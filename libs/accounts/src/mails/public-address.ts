/** Port: the address under which people reach the site (`KEHILA_PUBLIC_URL`). The composition root provides it. */
export abstract class PublicAddress {
  /** The whole address of a path that begins with a slash. */
  abstract url(path: string): string;
}
