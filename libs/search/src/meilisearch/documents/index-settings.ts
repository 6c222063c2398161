import { createHash } from 'node:crypto';
import { analyserVersion } from '../../analyser';

/** Order of what is searched counts: titles and tags before texts, as written before other forms. */
export const indexSettings = {
  searchableAttributes: ['title', 'tags', 'body', 'title_x', 'title_f', 'body_x'],
  displayedAttributes: ['id', 'threadId', 'version', 'title_x', 'trust'],
  filterableAttributes: ['spaceId', 'kind', 'state', 'standing', 'language', 'tags', 'threadId', 'authorId'],
  sortableAttributes: ['createdAt', 'score'],
  // A wish for an order goes before relevance; without one the first rule says nothing.
  rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'proximity', 'wordPosition', 'exactness', 'quality:desc'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnNumbers: true, disableOnAttributes: ['tags'] },
  faceting: { maxValuesPerFacet: 100 },
  pagination: { maxTotalHits: 1_000 },
  searchCutoffMs: 150,
};

/** What an index is made by: another one has to be built where this changes. */
export const madeBy = createHash('sha256')
  .update(JSON.stringify([analyserVersion, indexSettings, 1]))
  .digest('base64url')
  .slice(0, 16);
