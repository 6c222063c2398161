import type { Language } from '@kehila/platform';
import type { ArticleStanding, ArticleState } from '../article/article.states';
import type { Audience } from '../article/audience';
import type { Attachment } from '../attachment/graphql/attachment.types';
import type { ArticleKindName } from '../place/article-kinds';

/** A file as it is written out. */
export type ExportedAttachment = Pick<Attachment, 'name' | 'hash'>;

/** A published article with everything that another system needs to show it, and to say who wrote it. */
export interface ExportedArticle {
  readonly id: string;
  readonly title: string;
  /** The readable end of its address; may be empty. */
  readonly slug: string;
  readonly externalKey: string | null;
  readonly space: { readonly slug: string; readonly name: string };
  /** The head under which it stands; null: under none. */
  readonly section: string | null;
  readonly kind: ArticleKindName;
  readonly language: Language;
  readonly state: ArticleState;
  readonly standing: ArticleStanding;
  readonly audience: Audience;
  /** Slugs of the segments that it is for, where its audience is `segment`. */
  readonly segments: readonly string[];
  /** The main author first. */
  readonly authors: readonly string[];
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly reviewedAt: Date | null;
  readonly nextReviewAt: Date | null;
  readonly outdatedNote: string | null;
  /** The thread that it came from. */
  readonly questionId: string | null;
  /** Files of its text; their bytes lie in the store under the hash. */
  readonly attachments: readonly ExportedAttachment[];
  readonly markdown: string;
  readonly html: string;
  /** As the API tells it of the text that everybody reads. */
  readonly contentHash: string;
}
