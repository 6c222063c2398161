import type { Provider } from '@nestjs/common';
import { AttachmentReader } from './attachment.reader';
import { AttachmentRepository } from './attachment.repository';
import { ArticleAttachmentsResolver, RevisionAttachmentsResolver } from './graphql/attachment.resolver';
import { AttachFile } from './use-cases/attach-file';
import { RemoveAttachment } from './use-cases/remove-attachment';

/** Files that belong to texts of articles. */
export const attachmentProviders: Provider[] = [
  AttachFile,
  RemoveAttachment,
  AttachmentReader,
  AttachmentRepository,
  ArticleAttachmentsResolver,
  RevisionAttachmentsResolver,
];
