import * as m from '@kehila/messages/web';

export type ArticleKind = 'HOW_TO' | 'ANSWER' | 'KNOWN_PROBLEM' | 'POLICY';

/** What a reader comes to an article for. */
export const kinds: Readonly<Record<ArticleKind, () => string>> = {
  HOW_TO: m.web_knowledge_kind_how_to,
  ANSWER: m.web_knowledge_kind_answer,
  KNOWN_PROBLEM: m.web_knowledge_kind_known_problem,
  POLICY: m.web_knowledge_kind_policy,
};

/** In lists: an answer is what one expects. */
export function notedKind(kind: ArticleKind | null): string | undefined {
  return kind === null || kind === 'ANSWER' ? undefined : kinds[kind]();
}
