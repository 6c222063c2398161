export { FeaturesModule } from './features.module';
export { PagesNotBuilt } from './http/web-pages';
export { schemaText } from './schema/schema-text';
export { type Api, type ApiOptions, startApi } from './start-api';
export { type Pages, type PagesOptions, startPages } from './start-pages';
