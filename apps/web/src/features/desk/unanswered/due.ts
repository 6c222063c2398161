import * as m from '@kehila/messages/web';
import type { WaitingQuestion } from '#features/desk/unanswered/unanswered.graphql.ts';
import { untilOrSince } from '#words/dates';

const hour = 3_600_000;

/** How the next target stands: in words, how pressing it is, and what part of its time is used up. */
export interface Due {
  readonly text: string;
  readonly pressing: 'late' | 'soon' | 'no';
  /** 0 to 1. */
  readonly used: number;
}

/** Undefined where there is no target. */
export function dueOf(
  { clock, dueAt, question }: Pick<WaitingQuestion, 'clock' | 'dueAt'> & { question: { askedAt: string } },
  now = Date.now(),
): Due | undefined {
  if (dueAt === null) return undefined;
  const [asked, due] = [new Date(question.askedAt).getTime(), new Date(dueAt).getTime()];
  const time = untilOrSince(dueAt, now);
  const isFirst = clock === 'FIRST_RESPONSE';
  if (due <= now) return { text: isFirst ? m.web_service_first_late({ time }) : m.web_service_solution_late({ time }), pressing: 'late', used: 1 };
  return {
    text: isFirst ? m.web_service_first_due({ time }) : m.web_service_solution_due({ time }),
    pressing: due - now < hour ? 'soon' : 'no',
    used: Math.round(((now - asked) / (due - asked)) * 100) / 100,
  };
}
