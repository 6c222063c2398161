import { defineParams } from '@sveltejs/kit/params';
import { isLanguage } from '#words/language';

export const params = defineParams({
  lang: (value) => (isLanguage(value) ? value : undefined),
  /** Ids are decimal numbers; anything else cannot exist. */
  id: (value) => (/^[1-9]\d{0,18}$/.test(value) ? value : undefined),
});
