import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import type { Actor, Language } from '@kehila/platform';
import { type Excerpt, excerptOf, highlight, type WordMatcher } from '../analyser';
import type { DocumentTrust } from '../document/search-document';
import { SearchSources } from '../document/search-sources';
import type { RankedHit, Ranking } from '../engine/search-engine';
import type { SearchHit } from '../graphql/search.types';
import type { OwnRanking } from '../own/own-texts';
import { type HitTexts, HitTextsReader, type InOtherLanguage, textsOf } from './hit-texts';

/**
 * The words that led there, the searcher's own texts by id, which of them all the organisation chose, and the language that goes before others where
 * the words stand in both; undefined: what was found is shown.
 */
type ShownWith = Pick<Ranking, 'matcher'> & Partial<Pick<OwnRanking, 'own'>> & { readonly pinned?: ReadonlySet<string>; readonly reads?: Language | undefined };

interface Turning {
  readonly visible: ReadonlySet<string>;
  readonly matcher: WordMatcher;
  readonly reads: Language | undefined;
}

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
  async show(actor: Actor, ranked: readonly RankedHit[], { matcher, own = nothingOwn, pinned, reads }: ShownWith): Promise<SearchHit[]> {
    const ids = ranked.map(({ id }) => id);
    const texts = withOwn(ids, await this.texts.of(ids, !matcher.isEmpty), own);
    const contents = texts.flatMap((hit) => [
      { id: hit.id, kind: hit.kind },
      ...hit.answers.map(({ id }) => ({ id, kind: 'answer' as const })),
      ...hit.others.map(({ id }) => ({ id, kind: 'article' as const })),
    ]);
    const visible = contents.length > 0 ? await this.sources.visible(actor, contents) : new Set<string>();
    const turned = await this.turned(
      texts.filter(({ id }) => !own.has(id) && !pinned?.has(id)),
      { visible, matcher, reads },
    );
    return texts.flatMap((hit) =>
      visible.has(hit.id)
        ? this.hitOf(turned.get(hit.id) ?? hit, visible, matcher, { justWritten: own.has(hit.id), pinned: pinned?.has(hit.id) ?? false })
        : [],
    );
  }

  /** What is shown in place of a text, by its id: what still holds, then the same in the language that is read, where as many people stand behind it and no word is missing there. */
  private async turned(texts: readonly HitTexts[], { visible, matcher, reads }: Turning): Promise<ReadonlyMap<string, HitTexts>> {
    if (reads === undefined) return new Map();
    const pairs = texts.flatMap((hit) => {
      const others = hit.others.filter(({ id, standing }) => standing === hit.standing && visible.has(id));
      return others.length > 0 ? [{ hit, others }] : [];
    });
    if (pairs.length === 0) return new Map();
    const outdated = await this.sources.outdated(pairs.flatMap(({ hit, others }) => [hit, ...others].map(({ id }) => ({ id, kind: 'article' as const }))));
    const wanted = pairs.flatMap(({ hit, others }) => {
      const other = bestOf([hit, ...others], outdated, reads);
      return other.id === hit.id ? [] : [{ hit, otherId: other.id }];
    });
    if (wanted.length === 0) return new Map();
    const read = await this.texts.of(
      wanted.map(({ otherId }) => otherId),
      false,
    );
    const byId = new Map(read.map((text) => [text.id, text]));
    return new Map(
      wanted.flatMap(({ hit, otherId }) => {
        const other = byId.get(otherId);
        return other && wordsIn(other, matcher) >= wordsIn(hit, matcher) ? [[hit.id, other] as const] : [];
      }),
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
        threadId: hit.kind === 'article' ? hit.id : hit.thread_id,
        rankedAs: hit.thread_id,
        alsoIn: hit.others.filter(({ id }) => visible.has(id)),
        kind: hit.kind,
        audience: hit.kind === 'article' ? hit.audience : null,
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

/** Of the same in several languages, what still holds, if any does; of that, what is in the language that is read; else the first. */
function bestOf(texts: readonly [InOtherLanguage, ...InOtherLanguage[]], outdated: ReadonlySet<string>, reads: Language): InOtherLanguage {
  const holding = texts.filter(({ id }) => !outdated.has(id));
  const best = holding.length > 0 ? holding : texts;
  return best.find(({ language }) => language === reads) ?? best[0] ?? texts[0];
}

function wordsIn({ title, body }: HitTexts, matcher: WordMatcher): number {
  return excerptOf(title, matcher).matches + excerptOf(body, matcher).matches;
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
