/** Until when an article holds, and what is said and shown then. */
export interface ArticleEnding {
  readonly at: string | null;
  readonly note: string;
  readonly keepsTranslations: boolean;
  readonly replacement: { readonly id: string; readonly slug: string } | null;
}
