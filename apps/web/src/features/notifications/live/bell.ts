import * as m from '@kehila/messages/web';
import { number } from '#words/numbers';

/** The bell stands in the frame, which the server wrote: it is brought up to date where it stands. */
export function showBell(unread: number): void {
  const bell = document.querySelector('a[data-bell]');
  if (!bell) return;
  bell.querySelector('.visually-hidden')!.textContent = unread > 0 ? m.web_notices_bell({ count: unread }) : m.web_notices_bell_none();
  const count = bell.querySelector('.icon-btn__count');
  if (unread === 0) return count?.remove();
  const shown = count ?? bell.appendChild(document.createElement('span'));
  shown.className = 'icon-btn__count num';
  shown.ariaHidden = 'true';
  shown.textContent = unread > 99 ? '99+' : number(unread);
}
