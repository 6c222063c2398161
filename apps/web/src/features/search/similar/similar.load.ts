import { json, type RequestEvent } from '@sveltejs/kit';
import { type Document, textOf } from '@kehila/contracts';
import { send } from '#api/transport.server';
import type { Hit } from '#features/search/hit.graphql.ts';
import { mayAnswerDocument, similarDocument } from '#features/search/similar/similar.graphql.ts';
import type { SimilarFound } from '#features/search/similar/similar.ts';
import MayAnswer from '#features/search/similar/MayAnswer.svelte';
import SimilarQuestions from '#features/search/similar/SimilarQuestions.svelte';
import { still } from '#frame/still/still.server.ts';

const longestTitle = 200;
const mostShown = 5;
const mostTags = 4;

/** A piece of a page: what may answer a title that is being typed, or what is similar to a question. */
export async function similar(event: RequestEvent): Promise<Response> {
  const { searchParams } = event.url;
  const questionId = searchParams.get('question');
  const title = searchParams.get('title')?.trim().slice(0, longestTitle) ?? '';
  if (questionId !== null) return json(shown(event, SimilarQuestions, await hitsOf(event, similarDocument, { questionId })));
  if (title === '') return json(shown(event, MayAnswer, []));
  const hits = await hitsOf(event, mayAnswerDocument, { title });
  // What the organisation stands behind comes first.
  return json(shown(event, MayAnswer, [...hits.filter(isOfficial), ...hits.filter((hit) => !isOfficial(hit))].slice(0, mostShown)));
}

/** One hit a thread, whatever lists they came in. None when they cannot be had: they only help. */
async function hitsOf<Result, Variables extends object>(event: RequestEvent, document: Document<Result, Variables>, variables: Variables): Promise<Hit[]> {
  const { data } = await send(event, { query: textOf(document), variables: variables as Record<string, unknown> });
  const lists = Object.values((data ?? {}) as Record<string, readonly Hit[]>);
  return [...new Map(lists.flat().map((hit) => [hit.threadId, hit])).values()];
}

function isOfficial({ standing }: Hit): boolean {
  return standing === 'OFFICIAL';
}

function shown(event: RequestEvent, part: typeof MayAnswer, hits: readonly Hit[]): SimilarFound {
  if (hits.length === 0) return { html: '', space: null, tags: [] };
  return { html: String(still(event, part, { hits })), space: hits.find(({ kind }) => kind !== 'ARTICLE')?.space.slug ?? null, tags: commonTags(hits) };
}

/** Of what sounds alike, the words it is most often found by. */
function commonTags(hits: readonly Hit[]): string[] {
  const times = new Map<string, number>();
  for (const tag of hits.flatMap(({ tags }) => tags)) times.set(tag, (times.get(tag) ?? 0) + 1);
  return [...times.keys()].sort((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0)).slice(0, mostTags);
}
