import type { HandleClientError } from '@sveltejs/kit/hooks';
import * as m from '@kehila/messages/web';
import { isLanguage } from '#words/language';
import { speakBy } from '#words/spoken';

const { lang } = document.documentElement;
speakBy(() => (isLanguage(lang) ? lang : 'he'));

export const handleError: HandleClientError = ({ kind }) => {
  if (kind !== 'unknown') return {};
  return navigator.onLine ? { message: m.errors_internal() } : { message: m.web_frame_offline_text(), code: 'OFFLINE' };
};
