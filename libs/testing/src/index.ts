export { BucketServer } from './bucket/bucket-server';
export { emptyDatabase, type FreshDatabase, freshDatabase } from './database/fresh-database';
export { pagesOf, planOf, type PlanNode, type PlanValue, readWhole, rowsOf, stepsOf } from './database/plan';
export { statementsOf } from './database/statements-of';
export { type BootedFeatures, bootFeatures, type FeaturesToBoot } from './features/boot-features';
export { useFeatures } from './features/use-features';
export { Postbox, type Refusal } from './mail/postbox';
export { meilisearchProgram, SpecServer } from './search-server/spec-server';
export { type AskedOfService, SpamAnswerer } from './spam-service/spam-answerer';
