import type { SampleRule } from '../sample.types';

/** What the administrators of Nahar Net look for in what people write. */
export const rules: readonly SampleRule[] = [
  { kind: 'words', pattern: 'אידיוט', act: 'mask' },
  { kind: 'words', pattern: 'הלוואה מיידית', act: 'hold' },
  { kind: 'link', pattern: 'free-streams.example', act: 'refuse' },
  { kind: 'words', pattern: 'jailbreak', act: 'flag' },
];
