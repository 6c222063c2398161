import type { Stage } from './stage.ts';

/** What the public list says of a question. */
export interface FoundQuestion {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly answerCount: number;
  readonly author: { readonly handle: string } | null;
  readonly closed: { readonly reason: string } | null;
  readonly article: object | null;
}

interface FoundQuestions {
  readonly questions: { readonly nodes: readonly FoundQuestion[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}

const questionsAfter = (cursor: string | null) => `{
  questions(first: 100, after: ${JSON.stringify(cursor)}) {
    nodes { id slug title state answerCount author { handle } closed { reason } article { id } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** All of them: the specs before may have asked more than one page of them. */
export async function questionsOf(stage: Stage): Promise<FoundQuestion[]> {
  const all: FoundQuestion[] = [];
  for (let cursor: string | null = null; ;) {
    const { questions }: FoundQuestions = await stage.ask<FoundQuestions>(questionsAfter(cursor));
    all.push(...questions.nodes);
    if (!questions.pageInfo.hasNextPage) return all;
    cursor = questions.pageInfo.endCursor;
  }
}

/** The answer that a thread shows first. */
export async function firstAnswerIn(stage: Stage, question: string): Promise<string> {
  const { question: found } = await stage.ask<{ question: { answers: { nodes: readonly { id: string }[] } } }>(
    `{ question(id: "${question}") { answers(first: 1) { nodes { id } } } }`,
  );
  return found.answers.nodes[0]?.id ?? '';
}

/** The path of a question of the sample, as `/q/7/its-slug`, by how its title begins. */
export async function threadTitled(stage: Stage, begin: string): Promise<string> {
  const found = (await questionsOf(stage)).find(({ title }) => title.startsWith(begin));
  if (!found) throw new Error(`the sample community has no question “${begin}…”`);
  return `/q/${found.id}/${found.slug}`;
}
