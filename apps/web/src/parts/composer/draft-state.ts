import * as m from '@kehila/messages/web';
import type { DraftKeeper } from '#parts/composer/draft.svelte.ts';

const sentences = {
  none: () => '',
  saving: m.web_frame_draft_saving,
  saved: m.web_frame_draft_saved,
  inBrowser: m.web_frame_draft_in_browser,
  failed: m.web_frame_draft_not_saved,
};

/** Says under the text what is kept of it. */
export function sayDraftState(area: HTMLTextAreaElement, state: DraftKeeper['state'], restored: boolean): void {
  const place = area.closest('.composer')?.querySelector('.saved');
  if (place) place.textContent = state === 'none' && restored ? m.web_frame_draft_found() : sentences[state]();
}
