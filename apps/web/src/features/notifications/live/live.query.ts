/** As a text: a page that listens needs nothing that reads or prints documents. */
export const liveQuery = `subscription Live($questionId: ID) {
  live(questionId: $questionId) {
    bell { unread newest { sentence title } }
    thread { questionId answerCount newestAnswerId }
    staffQueue
  }
}`;

/** What is new; null: unchanged, or not for this reader. */
export interface News {
  readonly bell: { readonly unread: number; readonly newest: { readonly sentence: string; readonly title: string } | null } | null;
  readonly thread: { readonly questionId: string; readonly answerCount: number; readonly newestAnswerId: string | null } | null;
  readonly staffQueue: number | null;
}
