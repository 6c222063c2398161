import { row, type Input, type Row } from './row';

const administratorOnly = 'login shut shut shut shut shut shut shut shut yes';
const administratorWho = (outcome: string): string => `login shut shut shut shut shut shut shut shut ${outcome}`;

const rule = '{ kind: WORDS, pattern: "hedgehog", act: HOLD }';

export const queries: readonly Row<string>[] = [
  row('contentRules', 'all, none so far', administratorWho('none'), () => '{ contentRules { nodes { pattern changedBy { handle } } } }'),
  row('previewContentRule', 'a word', administratorOnly, () => `{ previewContentRule(rule: ${rule}) { looked matched } }`),
];

export const mutations: readonly Row<Input>[] = [
  row('saveContentRule', 'new', administratorOnly, () => ({ rule: { kind: 'WORDS', pattern: 'hedgehog', act: 'HOLD' } })),
  row('saveContentRule', 'missing', administratorWho('none'), () => ({
    id: '400000000000001',
    rule: { kind: 'LINK', pattern: 'hedgehog.example', act: 'FLAG' },
  })),
  row('removeContentRule', 'missing', administratorWho('none'), () => ({ id: '400000000000001' })),
];
