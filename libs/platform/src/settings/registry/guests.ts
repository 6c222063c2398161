import { isLoopback } from '../settings';
import { defineSetting } from './define-setting';

// Declared here, not beside the server that admits them: every process must know every setting.

/** Origins of other sites whose pages may read here as nobody in particular, parted by blanks. */
export const guestOrigins = defineSetting({ key: 'embed.origins', kind: 'text', group: 'channels', default: '', maximum: 2_000, takes: areOrigins });

function areOrigins(text: string): boolean {
  return text.split(/\s+/).every((origin) => origin === '' || isGuestOrigin(origin));
}

/** Written as browsers say it, and not to be changed on the way: https, or this machine. A star would stand for itself alone. */
function isGuestOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  return url?.origin === origin && !origin.includes('*') && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}
