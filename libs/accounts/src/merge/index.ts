import { MergeResolver } from './graphql/merge.resolver';
import { MergePreviews } from './merge-preview';
import { Merging } from './merging';
import { MergeAccounts } from './use-cases/merge-accounts';

/** How two accounts of one person become one. */
export const merging = [MergeAccounts, MergePreviews, MergeResolver, Merging];
