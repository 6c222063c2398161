import type { WrittenLanguage } from '#words/language';

/** What narrows a search, as it stands in the address. Empty: nothing. */
export interface Narrowing {
  readonly kind: 'QUESTION' | 'ANSWER' | 'ARTICLE' | '';
  readonly state: 'OPEN' | 'ANSWERED' | 'SOLVED' | '';
  readonly space: string;
  readonly language: WrittenLanguage | '';
  readonly tag: string;
}

const kinds = ['QUESTION', 'ANSWER', 'ARTICLE'] as const;
const states = ['OPEN', 'ANSWERED', 'SOLVED'] as const;
const written = ['HE', 'EN', 'AR', 'RU'] as const;
const longest = { space: 60, tag: 30 };

export function narrowingIn(query: URLSearchParams): Narrowing {
  const value = (name: string): string => query.get(name) ?? '';
  return {
    kind: kinds.find((kind) => kind === value('kind').toUpperCase()) ?? '',
    state: states.find((state) => state === value('state').toUpperCase()) ?? '',
    space: value('space').slice(0, longest.space),
    language: written.find((language) => language === value('language').toUpperCase()) ?? '',
    tag: value('tag').slice(0, longest.tag),
  };
}

export function filterOf({ kind, state, space, language, tag }: Narrowing) {
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(space && { space }),
    ...(language && { language }),
    ...(tag && { tags: [tag] }),
  };
}

export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.values(narrowing).some((value) => value !== '');
}
