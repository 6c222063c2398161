import type { HandleClientError } from '@sveltejs/kit/hooks';
import * as m from '@kehila/messages/web';
import { isLanguage } from '#words/language';
import { speakBy } from '#words/spoken';
import { tellTimeBy, zoneOf } from '#words/zone';

const { lang, dataset } = document.documentElement;
const zone = zoneOf(dataset['zone']);
speakBy(() => (isLanguage(lang) ? lang : 'he'));
tellTimeBy(() => zone);

export const handleError: HandleClientError = ({ kind }) => {
  if (kind !== 'unknown') return {};
  return navigator.onLine ? { message: m.errors_internal() } : { message: m.web_frame_offline_text(), code: 'OFFLINE' };
};
