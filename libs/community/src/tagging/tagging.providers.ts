import type { Provider } from '@nestjs/common';
import { RelatedTagsResolver } from './graphql/related-tags.resolver';
import { TaggingResolver } from './graphql/tagging.resolver';
import { RelatedTags } from './related-tags.reader';
import { TagMergeReader } from './tag-merge.reader';
import { TagWords } from './tag-words';
import { AddTagSynonym } from './use-cases/add-tag-synonym';
import { MergeTags } from './use-cases/merge-tags';
import { RemoveTagSynonym } from './use-cases/remove-tag-synonym';
import { RenameTag } from './use-cases/rename-tag';
import { UndoTagMerge } from './use-cases/undo-tag-merge';

/** Words of tags. */
export const taggingProviders: Provider[] = [
  RelatedTagsResolver,
  TaggingResolver,
  RelatedTags,
  TagMergeReader,
  TagWords,
  AddTagSynonym,
  MergeTags,
  RemoveTagSynonym,
  RenameTag,
  UndoTagMerge,
];
