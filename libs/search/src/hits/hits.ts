import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import type { Actor } from '@kehila/platform';
import { type Excerpt, excerptOf, highlight, type TextPart, type WordMatcher } from '../analyser';
import { SearchSources } from '../document/search-sources';
import type { RankedHit } from '../engine/search-engine';
import type { SearchHit } from '../graphql/search.types';
import { type HitTexts, HitTextsReader } from './hit-texts';

/** Makes rows of hits; what the actor may not see at this moment is left out, whatever the index says. */
@Injectable()
export class Hits {
  constructor(
    private readonly texts: HitTextsReader,
    private readonly sources: SearchSources,
    private readonly spaces: Spaces,
  ) {}

  async show(actor: Actor, ranked: readonly RankedHit[], matcher: WordMatcher): Promise<SearchHit[]> {
    const texts = await this.texts.of(
      ranked.map(({ id }) => id),
      !matcher.isEmpty,
    );
    const contents = texts.flatMap((hit) => [{ id: hit.id, kind: hit.kind }, ...hit.answers.map(({ id }) => ({ id, kind: 'answer' as const }))]);
    const visible = contents.length > 0 ? await this.sources.visible(actor, contents) : new Set<string>();
    return texts.flatMap((hit) => (visible.has(hit.id) ? this.hitOf(hit, visible, matcher) : []));
  }

  private hitOf(hit: HitTexts, visible: ReadonlySet<string>, matcher: WordMatcher): SearchHit[] {
    const space = this.spaces.byId(hit.space_id);
    if (!space) return [];
    const answers = hit.answers.filter(({ id }) => visible.has(id)).map(({ body }) => body);
    return [
      {
        id: hit.id,
        threadId: hit.thread_id,
        kind: hit.kind,
        title: highlight(hit.title, matcher),
        excerpt: bestExcerpt([hit.body, ...answers], matcher),
        language: hit.language,
        standing: hit.standing,
        state: hit.state,
        space,
        tags: hit.tags,
        score: hit.score,
        answerCount: hit.answer_count,
        createdAt: hit.created_at,
        path: hit.path,
      },
    ];
  }
}

/** The text that holds most of the words; an answer only where it holds more than the question itself. */
function bestExcerpt(texts: readonly string[], matcher: WordMatcher): TextPart[] {
  let best: Excerpt = { text: '', matches: -1 };
  for (const text of texts) {
    const excerpt = excerptOf(text, matcher);
    if (excerpt.matches > best.matches) best = excerpt;
  }
  return highlight(best.text, matcher);
}
