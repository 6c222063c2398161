import { Injectable } from '@nestjs/common';
import { type ThreadSource, ThreadSources } from '@kehila/community';
import { type Actor, NotFound } from '@kehila/platform';

/** A content that an article draws on, and who wrote it. */
export type DraftSource = ThreadSource['people'][number] & { readonly questionId: string };

@Injectable()
export class DraftSources {
  constructor(private readonly threads: ThreadSources) {}

  /** The contents that the writer names, as long as the writer may see them. */
  async named(actor: Actor, contentIds: readonly string[]): Promise<DraftSource[] | NotFound> {
    const sources: DraftSource[] = [];
    for (const contentId of contentIds) {
      const thread = await this.threads.of(actor, contentId);
      if (!thread) return new NotFound(contentId, ['input', 'sources']);
      sources.push(...sourcesOf(thread, [contentId]));
    }
    return sources;
  }
}

/** Those of the people in a thread who wrote one of these contents. */
export function sourcesOf(thread: ThreadSource, contentIds: readonly string[]): DraftSource[] {
  return thread.people.filter((person) => contentIds.includes(person.contentId)).map((person) => ({ ...person, questionId: thread.questionId }));
}

/** What an article from a nomination draws on: the question, and the answer that solved it. */
export function sourcesOfNomination(thread: ThreadSource): DraftSource[] {
  return sourcesOf(thread, thread.answer ? [thread.questionId, thread.answer.id] : [thread.questionId]);
}

/** Each content once; what came first stays. */
export function withoutRepeats(sources: readonly DraftSource[]): DraftSource[] {
  const seen = new Set<string>();
  return sources.filter(({ contentId }) => !seen.has(contentId) && seen.add(contentId));
}
