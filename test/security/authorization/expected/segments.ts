import { type Input, row, type Row } from './row';

const administratorsOnly = 'login shut shut shut shut shut shut shut shut yes';
const administratorsWho = (outcome: string): string => `login shut shut shut shut shut shut shut shut ${outcome}`;

export const mutations: readonly Row<Input>[] = [
  row('saveSegment', 'a new one', administratorsOnly, (_, mine) => ({
    slug: `of-${mine.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 40).replace(/-+$/, ''),
    ...{ he: 'סטודנטים', en: 'Students', position: 1 },
  })),
  row('removeSegment', 'that no article is for', administratorsOnly, async (scene) => ({ segmentId: await scene.administration.newSegment() })),
  row('removeSegment', 'of the partners', administratorsWho('SEGMENT_BUILT_IN'), () => ({ segmentId: '1' })),
  row('setSegmentsOfAccount', 'of a customer', administratorsOnly, async (scene) => ({
    accountId: await scene.administration.somebody(),
    segmentIds: [await scene.administration.segment(), '1'],
  })),
  row('changeSegmentMembers', 'by a list', administratorsOnly, async (scene) => ({
    segmentId: await scene.administration.segment(),
    ...{ change: 'ADD', people: 'somebody@people.example' },
  })),
];

export const queries: readonly Row<string>[] = [row('segments', 'all', 'login yes yes yes yes yes yes yes yes yes', () => '{ segments { slug name } }')];
