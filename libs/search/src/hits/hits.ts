import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import type { Actor } from '@kehila/platform';
import { type Excerpt, excerptOf, highlight, type WordMatcher } from '../analyser';
import type { DocumentTrust } from '../document/search-document';
import { SearchSources } from '../document/search-sources';
import type { RankedHit, Ranking } from '../engine/search-engine';
import type { SearchHit } from '../graphql/search.types';
import type { OwnRanking } from '../own/own-texts';
import { type HitTexts, HitTextsReader, textsOf } from './hit-texts';

/** The words that led there, the searcher's own texts by id, and which of them all the organisation chose. */
type ShownWith = Pick<Ranking, 'matcher'> & Partial<Pick<OwnRanking, 'own'>> & { readonly pinned?: ReadonlySet<string> };

const nothingOwn: OwnRanking['own'] = new Map();

/** Makes rows of hits; what the actor may not see at this moment is left out, whatever the index says. */
@Injectable()
export class Hits {
  constructor(
    private readonly texts: HitTextsReader,
    private readonly sources: SearchSources,
    private readonly spaces: Spaces,
  ) {}

  /** One's own texts are shown as they are now, whatever the index says. */
  async show(actor: Actor, ranked: readonly RankedHit[], { matcher, own = nothingOwn, pinned }: ShownWith): Promise<SearchHit[]> {
    const ids = ranked.map(({ id }) => id);
    const texts = withOwn(ids, await this.texts.of(ids, !matcher.isEmpty), own);
    const contents = texts.flatMap((hit) => [{ id: hit.id, kind: hit.kind }, ...hit.answers.map(({ id }) => ({ id, kind: 'answer' as const }))]);
    const visible = contents.length > 0 ? await this.sources.visible(actor, contents) : new Set<string>();
    return texts.flatMap((hit) =>
      visible.has(hit.id) ? this.hitOf(hit, visible, matcher, { justWritten: own.has(hit.id), pinned: pinned?.has(hit.id) ?? false }) : [],
    );
  }

  private hitOf(hit: HitTexts, visible: ReadonlySet<string>, matcher: WordMatcher, marks: Pick<SearchHit, 'justWritten' | 'pinned'>): SearchHit[] {
    const space = this.spaces.byId(hit.space_id);
    if (!space) return [];
    const isUnsafe = hit.trust === 'unsafe';
    const texts = [{ body: hit.body, trust: hit.trust }, ...hit.answers.filter(({ id }) => visible.has(id))];
    // What does harm is never quoted, however well it matches.
    const shown = isUnsafe ? undefined : bestExcerpt(texts, matcher);
    return [
      {
        id: hit.id,
        threadId: hit.thread_id,
        kind: hit.kind,
        title: highlight(hit.title, matcher),
        excerpt: shown ? highlight(shown.text, matcher) : [],
        language: hit.language,
        standing: hit.standing,
        trust: shown ? shown.trust : hit.trust,
        warning: isUnsafe ? hit.trust_note : null,
        state: hit.state,
        space,
        tags: hit.tags,
        score: hit.score,
        answerCount: hit.answer_count,
        createdAt: hit.created_at,
        path: hit.path,
        ...marks,
      },
    ];
  }
}

/** The text that holds most of the words; an answer only where it holds more than the question itself. */
function bestExcerpt(texts: readonly { body: string; trust: DocumentTrust | null }[], matcher: WordMatcher): Excerpt & { trust: DocumentTrust | null } {
  let best: Excerpt & { trust: DocumentTrust | null } = { text: '', matches: -1, trust: null };
  for (const { body, trust } of texts) {
    const excerpt = excerptOf(body, matcher);
    if (excerpt.matches > best.matches) best = { ...excerpt, trust };
  }
  return best;
}

/** One's own texts as they are now, with the answers that the index knows. */
function withOwn(ids: readonly string[], indexed: readonly HitTexts[], own: OwnRanking['own']): readonly HitTexts[] {
  if (own.size === 0) return indexed;
  const known = new Map(indexed.map((texts) => [texts.id, texts]));
  return ids.flatMap((id) => {
    const [document, texts] = [own.get(id), known.get(id)];
    return document ? { ...textsOf(document), answers: texts?.answers ?? [] } : (texts ?? []);
  });
}
