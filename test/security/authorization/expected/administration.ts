import { everyAccount, everybody, row, type Input, type Row } from './row';

const administratorOnly = 'login shut shut shut shut shut shut shut shut yes';
const administratorWho = (outcome: string): string => `login shut shut shut shut shut shut shut shut ${outcome}`;

export const queries: readonly Row<string>[] = [
  row('administration', 'all', administratorOnly, () => '{ administration { version deadLetters } }'),
  row('auditedActs', 'all', administratorOnly, () => '{ auditedActs { act } }'),
  row('settings', 'all', administratorOnly, () => '{ settings { key value changes { version } } }'),
  row('searchState', 'all', administratorOnly, () => '{ searchState { engine questions work { kind } } }'),
  row('deadLetters', 'all', administratorOnly, async (scene) => {
    await scene.administration.deadLetter();
    return '{ deadLetters { nodes { type } } }';
  }),
  row('brand', 'all', everybody, () => '{ brand { version nameHe } }'),
  row('sitePage', 'terms', everybody, () => '{ sitePage(slug: TERMS) { title } }'),
  row('sitePages', 'all', everybody, () => '{ sitePages { title } }'),
  row('sitePageHistory', 'nothing changed', administratorWho('none'), () => '{ sitePageHistory(slug: ACCESSIBILITY) { nodes { number } } }'),
  row('sitePageVersion', 'missing', administratorWho('none'), () => '{ sitePageVersion(slug: ACCESSIBILITY, number: 7) { number } }'),
];

const page = { slug: 'RULES', language: 'EN', title: 'Rules', body: 'Be kind.' };

export const mutations: readonly Row<Input>[] = [
  row('changeSetting', 'a number', administratorOnly, () => ({ key: 'keeping.mails', value: '31' })),
  row('changeSetting', 'missing', administratorWho('none'), () => ({ key: 'no.such.setting', value: '1' })),
  row('undoSettingChange', 'not the last one', administratorWho('VERSION_CHANGED'), () => ({ key: 'keeping.events', version: 9 })),
  row('startSearchWork', 'a comparison', administratorOnly, () => ({ kind: 'DIFFERENCE' })),
  row('retryDeadLetter', 'failed for good', administratorOnly, async (scene) => ({ id: await scene.administration.deadLetter() })),
  row('retryDeadLetter', 'missing', administratorWho('none'), () => ({ id: '400000000000001' })),
  row('changeBrand', 'as it was read', administratorOnly, () => ({ version: 0, nameHe: 'קהילה', nameEn: 'Community' })),
  row('changeBrand', 'hard to read', administratorWho('CONTRAST_TOO_LOW'), () => ({ version: 1, nameHe: 'קהילה', nameEn: 'Community', accent: '#ffee00' })),
  row('changeSitePage', 'as it was read', administratorOnly, () => ({ ...page, version: 0 })),
  row('changeSitePage', 'changed since', administratorWho('VERSION_CHANGED'), () => ({ ...page, version: 9 })),
  row('acceptTerms', 'as they stand', everyAccount, () => ({ terms: 0, privacy: 0 })),
];
