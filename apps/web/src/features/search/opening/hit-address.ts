import { local } from '#words/local';

interface Found {
  readonly path: string;
  readonly opening?: string | null | undefined;
}

/** Where a hit leads. The address tells which search led there, so that it is known whether searches help; the page takes that out again. */
export function hitAddress({ path, opening }: Found): string {
  if (!opening) return local(path);
  const [before = '', anchor] = path.split('#');
  return local(`${before}${before.includes('?') ? '&' : '?'}found=${opening}${anchor === undefined ? '' : `#${anchor}`}`);
}
