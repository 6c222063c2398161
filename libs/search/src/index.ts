export type { DocumentKind, DocumentLanguage, DocumentStanding, DocumentState, SearchDocument } from './document/search-document';
export { SearchSource, SearchSourceOf } from './document/search-source';
export { SearchEngine } from './engine/search-engine';
export { ArticleStanding, QuestionState } from './graphql/search-enums';
export { Facet, SearchHit, SearchResult } from './graphql/search.types';
export { Reindex, type ReindexProgress } from './indexing/reindex';
export { SearchIndexing } from './indexing/search-indexing';
export { SearchModule } from './search.module';
