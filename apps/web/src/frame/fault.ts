import * as m from '@kehila/messages/web';
import type { IconName } from '#parts/icon/names.ts';

interface FaultWords {
  readonly icon: IconName;
  readonly title: () => string;
  /** Absent: the error's own message says it. */
  readonly text?: () => string;
  /** Nothing is broken; the page only is not for this reader. */
  readonly calm?: boolean;
  readonly again?: boolean;
  readonly tellNumber?: boolean;
}

const broken: FaultWords = { icon: 'cloud-alert', title: m.web_frame_broken_title, text: m.web_frame_broken_text, again: true, tellNumber: true };

const byStatus: Readonly<Record<number, FaultWords>> = {
  400: { icon: 'circle-alert', title: m.web_frame_refused_title, calm: true },
  403: { icon: 'lock', title: m.web_frame_forbidden_title, calm: true },
  404: { icon: 'message-circle-question-mark', title: m.web_frame_not_found_title, text: m.web_frame_not_found_text, calm: true },
  410: { icon: 'trash-2', title: m.web_frame_gone_title, calm: true },
  429: { icon: 'hourglass', title: m.web_frame_limited_title, calm: true, again: true },
  503: { icon: 'cloud-alert', title: m.web_frame_unavailable_title, text: m.web_frame_unavailable_text, again: true },
};

/** What a page says instead of what was asked for. */
export function faultOf(error: App.Error): FaultWords {
  if (error.code === 'OFFLINE') return { icon: 'wifi-off', title: m.web_frame_offline_title, text: m.web_frame_offline_text, again: true };
  return byStatus[error.status] ?? broken;
}
