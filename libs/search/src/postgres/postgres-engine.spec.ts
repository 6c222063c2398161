import { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SearchEngine } from '../engine/search-engine';
import { itSearches } from '../engine/search-engine.factory';
import { noFilters } from '../engine/search-request';
import { SearchIndexing } from '../indexing/search-indexing';
import { question, SearchOfShelf, Shelf } from '../search.factory';
import { SaveSearchSynonyms } from '../synonyms/use-cases/save-search-synonyms';

describe('the PostgreSQL engine', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  itSearches('postgresql', kehila, () => Promise.resolve());

  it('does not take a Hebrew word that means the same for another that lacks its first letter', async () => {
    const cactus = question({ title: 'צבר קטן', language: 'he' });
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(cactus));
    await kehila.get(SaveSearchSynonyms).execute(Actor.anonymous('en'), { words: ['battery', 'מצבר'] });
    const { hits } = await kehila.get(SearchEngine).search({ query: 'battery ', filters: noFilters, spaces: ['1'], order: 'relevance', depth: 5 });
    expect(hits).toEqual([]);
  });

  it('reads whole texts for some of the words while one types only where titles do not fill the list', async () => {
    const [cracks, peels] = ['Walnut hinge cracks', 'Varnish plinth peels'].map((title) => question({ title }));
    const inText = question({ title: 'A cabinet', body: 'Walnut with a hinge, a bracket and a dowel: which varnish?' });
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(cracks!, peels!, inText));
    const foundWhileTyping = async (depth: number) => {
      const request = {
        query: 'walnut hinge varnish plinth dowel bracket',
        filters: noFilters,
        spaces: ['1'],
        order: 'relevance',
        depth,
        typing: true,
      } as const;
      return (await kehila.get(SearchEngine).search(request)).hits.map(({ id }) => id).sort();
    };
    expect(await foundWhileTyping(2)).toEqual([cracks!.id, peels!.id].sort());
    expect(await foundWhileTyping(5)).toEqual([cracks!.id, peels!.id, inText.id].sort());
  });
});
