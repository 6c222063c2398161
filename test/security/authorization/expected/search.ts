import { everybody, type Input, row, type Row } from './row';

const forStaff = 'login none none none none yes yes none yes yes';
const forManagers = 'login shut shut shut shut shut shut shut yes yes';
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();
const forStaffOfTheSpace = 'login none none none none yes none none yes yes';
const ranking = (name: string, solved: number) => ({ name, officialFirst: 3, official: 0, solved, votes: 0, age: 0 });
let words = 0;

export const mutations: readonly Row<Input>[] = [
  row('noteOpening', 'of a search', everybody, () => ({ opening: '00000000-0000-4000-8000-000000000000.1' })),
  row('pinSearchResult', 'a question', forManagers, async (scene) => ({ query: 'box', contentId: await scene.search.indexedQuestion(), until: inAWeek() })),
  row('unpinSearchResult', 'of a question', forManagers, async (scene) => ({ pinId: await scene.search.pinnedSearchResult() })),
  row('saveSearchSynonyms', 'that are new', forManagers, () => ({ words: [`bicycle${++words}`, `bike${words}`] })),
  row('removeSearchSynonyms', 'in use', forManagers, async (scene) => ({ id: await scene.search.searchSynonyms() })),
  row('declineSearchSynonyms', 'that were suggested', forManagers, () => ({ words: ['left', 'right'] })),
  row('startSearchComparison', 'of two settings', forManagers, async (scene) => {
    await scene.search.noSearchComparison();
    return { a: ranking('Old', 0), b: ranking('New', 50), until: inAWeek(), mostSearches: 1_000 };
  }),
  row('stopSearchComparison', 'that goes on', forManagers, async (scene) => ({ id: await scene.search.searchComparison() })),
  row('putSearchRankingInForce', 'one that was compared', forManagers, async (scene) => ({
    comparisonId: await scene.search.searchComparison({ hasEnded: true }),
    which: 'B',
  })),
  row('undoSearchRanking', 'in force', forManagers, async (scene) => ({ id: await scene.search.searchRanking() })),
  row('takeUpSearchTopic', 'for oneself', forStaff, async (scene) => ({ topicId: await scene.search.searchTopic(), title: 'Boxes' })),
  row('closeSearchTopic', 'that is open', forStaff, async (scene) => ({ topicId: await scene.search.searchTopic() })),
  row('reopenSearchTopic', 'that was closed', forStaff, async (scene) => ({ topicId: await scene.search.searchTopic({ state: 'closed' }) })),
  row('takeUpSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({
    topicId: await scene.search.searchTopic({ ofSpace: true }),
    title: 'Boxes',
  })),
  row('closeSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({ topicId: await scene.search.searchTopic({ ofSpace: true }) })),
  row('reopenSearchTopic', 'of the space', forStaffOfTheSpace, async (scene) => ({
    topicId: await scene.search.searchTopic({ state: 'closed', ofSpace: true }),
  })),
];

export const queries: readonly Row<string>[] = [
  row('search', 'all', everybody, () => '{ search(query: "box") { total } }'),
  row('similarQuestions', 'all', everybody, () => '{ similarQuestions(title: "box") { id } }'),
  row('pinnedSearchResults', 'all', forManagers, async (scene) => {
    await scene.search.pinnedSearchResult();
    return '{ pinnedSearchResults { nodes { query } } }';
  }),
  row('searchInsights', 'all', forStaff, () => '{ searchInsights { searches } }'),
  row('searchTopic', 'taken up', forStaff, async (scene) => `{ searchTopic(id: "${await scene.search.searchTopic()}") { topic { title } } }`),
  row(
    'searchTopic',
    'of the space',
    forStaffOfTheSpace,
    async (scene) => `{ searchTopic(id: "${await scene.search.searchTopic({ ofSpace: true })}") { topic { title } } }`,
  ),
  row('searchTopics', 'taken up', forStaff, async (scene) => {
    await scene.search.searchTopic();
    return '{ searchTopics(state: TAKEN_UP) { nodes { title } } }';
  }),
  row('searchSynonyms', 'all', forManagers, async (scene) => {
    await scene.search.searchSynonyms();
    return '{ searchSynonyms { nodes { words } } }';
  }),
  row('suggestedSearchSynonyms', 'all', forManagers, () => '{ suggestedSearchSynonyms { people } }'),
  row('searchRanking', 'in force', forManagers, async (scene) => {
    await scene.search.searchRanking();
    return '{ searchRanking { ranking { name } } }';
  }),
  row('searchComparisons', 'all', forManagers, async (scene) => {
    await scene.search.searchComparison();
    return '{ searchComparisons { nodes { verdict } } }';
  }),
  row('suggest', 'all', everybody, () => '{ suggest(query: "box") { id } }'),
];
