import { local } from '#words/local';

/** The sign-in page, which leads on to a place of ours: acts of readers who are not signed in. A long thread carries many: paths come without slugs. */
export function signInTo(path: string, anchor = ''): string {
  return `${local('/sign-in')}?next=${encodeURIComponent(local(path) + (anchor && `#${anchor}`))}`;
}
