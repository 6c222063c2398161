import type { Viewer } from '#frame/viewer.graphql.ts';

/** Names of abilities, as the schema has them. */
export type Ability = Viewer['viewerCan'][number];
