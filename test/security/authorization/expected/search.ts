import { everybody, type Input, row, type Row } from './row';

const forStaff = 'login none none none none yes yes none yes yes';
const forManagers = 'login shut shut shut shut shut shut shut yes yes';
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();
const forStaffOfTheSpace = 'login none none none none yes none none yes yes';
const ranking = (name: string, solved: number) => ({ name, officialFirst: 3, official: 0, solved, votes: 0, age: 0 });
let words = 0;

export const mutations: readonly Row<Input>[] = [
  row('noteOpening', 'of a search', everybody, () => ({ opening: '00000000-0000-4000-8000-000000000000.1' })),
  row('pinSearchResult', 'a question', forManagers, async (scene) => ({ query: 'box', contentId: await scene.indexedQuestion(), until: inAWeek() })),
  row('unpinSearchResult', 'of a question', forManagers, async (scene) => ({ pinId: await scene.pinnedSearchResult() })),
  row('saveSearchSynonyms', 'that are new', forManagers, () => ({ words: [`bicycle${++words}`, `bike${words}`] })),
  row('removeSearchSynonyms', 'in use', forManagers, async (scene) => ({ id: await scene.searchSynonyms() })),
  row('declineSearchSynonyms', 'that were suggested', forManagers, () => ({ words: ['left', 'right'] })),
  row('startSearchComparison', 'of two settings', forManagers, async (scene) => {
    await scene.noSearchComparison();
    return { a: ranking('Old', 0), b: ranking('New', 50), until: inAWeek(), mostSearches: 1_000 };
  }),
  row('stopSearchComparison', 'that goes on', forManagers, async (scene) => ({ id: await scene.searchComparison() })),
  row('putSearchRankingInForce', 'one that was compared', forManagers, async (scene) => ({
    comparisonId: await scene.searchComparison({ hasEnded: true }),
    which: 'B',
  })),
  row('undoSearchRanking', 'in force', forManagers, async (scene) => ({ id: await scene.searchRanking() })),
  row('takeUpSearchTopic', 'for oneself', forStaff, async (scene) => ({ topicId: await scene.searchTopic(), title: 'Boxes' })),
  row('closeSearchTopic', 'that is open', forStaff, async (scene) => ({ topicId: await scene.searchTopic() })),
  row('reopenSearchTopic', 'that was closed', forStaff, async (scene) => ({ topicId: await scene.searchTopic({ state: 'closed' }) })),
  row('takeUpSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({ topicId: await scene.searchTopic({ ofSpace: true }), title: 'Boxes' })),
  row('closeSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({ topicId: await scene.searchTopic({ ofSpace: true }) })),
  row('reopenSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({ topicId: await scene.searchTopic({ state: 'closed', ofSpace: true }) })),
];

export const queries: readonly Row<string>[] = [
  row('search', 'all', everybody, () => '{ search(query: "box") { total } }'),
  row('similarQuestions', 'all', everybody, () => '{ similarQuestions(title: "box") { id } }'),
  row('pinnedSearchResults', 'all', forManagers, async (scene) => {
    await scene.pinnedSearchResult();
    return '{ pinnedSearchResults { nodes { query } } }';
  }),
  row('searchInsights', 'all', forStaff, () => '{ searchInsights { searches } }'),
  row('searchTopic', 'taken up', forStaff, async (scene) => `{ searchTopic(id: "${await scene.searchTopic()}") { topic { title } } }`),
  row(
    'searchTopic',
    'of the space',
    forStaffOfTheSpace,
    async (scene) => `{ searchTopic(id: "${await scene.searchTopic({ ofSpace: true })}") { topic { title } } }`,
  ),
  row('searchTopics', 'taken up', forStaff, async (scene) => {
    await scene.searchTopic();
    return '{ searchTopics(state: TAKEN_UP) { nodes { title } } }';
  }),
  row('searchSynonyms', 'all', forManagers, async (scene) => {
    await scene.searchSynonyms();
    return '{ searchSynonyms { nodes { words } } }';
  }),
  row('suggestedSearchSynonyms', 'all', forManagers, () => '{ suggestedSearchSynonyms { people } }'),
  row('searchRanking', 'in force', forManagers, async (scene) => {
    await scene.searchRanking();
    return '{ searchRanking { ranking { name } } }';
  }),
  row('searchComparisons', 'all', forManagers, async (scene) => {
    await scene.searchComparison();
    return '{ searchComparisons { nodes { verdict } } }';
  }),
  row('suggest', 'all', everybody, () => '{ suggest(query: "box") { id } }'),
];
