import { message } from '@kehila/messages';
import type { Language } from '@kehila/platform';
import type { ThreadSource } from '@kehila/community';

const longestTitle = 150;

/** A first draft from a thread: the problem, what solved it, what to do if it does not help. The headings are in the language of the thread. */
export function draftFrom(thread: ThreadSource): { title: string; markdown: string } {
  const language = spoken(thread.language);
  const parts = [
    `## ${message('knowledge_draft_problem', {}, language)}`,
    thread.questionMarkdown.trim(),
    ...(thread.answer ? [`## ${message('knowledge_draft_solution', {}, language)}`, thread.answer.markdown.trim()] : []),
    `## ${message('knowledge_draft_still_stuck', {}, language)}`,
    message('knowledge_draft_still_stuck_text', {}, language),
  ];
  return { title: shortened(thread.title), markdown: `${parts.join('\n\n')}\n` };
}

/** The title of a draft that has none yet. */
export function untitled(language: Language): string {
  return message('knowledge_draft_untitled', {}, spoken(language));
}

/** The languages that our own words come in. */
export function spoken(language: Language): 'he' | 'en' {
  return language === 'he' ? 'he' : 'en';
}

/** As many whole words as fit. */
function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.lastIndexOf(' ', longestTitle - 1);
  return `${title.slice(0, cut > 0 ? cut : longestTitle - 1)}…`;
}
