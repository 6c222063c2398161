import { Injectable } from '@nestjs/common';
import { Clock } from '@kehila/platform';
import { formsOf, isHebrew, isStopWord, wordsOf } from '../analyser';
import { asBuilt, type RankingSettings } from '../engine/ranking-settings';
import type { SearchFilters, SearchRequest } from '../engine/search-request';
import { IndexSize } from '../postgres/dictionary/index-size';
import { mostErrors } from '../postgres/dictionary/edits';
import { type Term, TermDictionary } from '../postgres/dictionary/term-dictionary';
import { besideWords } from './beside-words';
import { filterMarkers } from '../postgres/markers';
import { weightsOf } from '../postgres/stages/weights';
import { keysOf } from '../synonyms/same-words';
import { SearchSynonyms } from '../synonyms/search-synonyms';
import type { QueryPlan } from './query-plan';
import type { QueryWord } from './query-word';
import { tellingWords } from './telling-words';

const mostWordsOfTitle = 12;
const mostCompletions = 40;
const completionsBesideOthers = 15;
const completionsOfForm = 8;
/** From about this many documents on, walking the index for all that goes on from a beginning costs more than its commonest completions one by one. */
const mostOpenDocuments = 3_000;
/** Of a marker that no document has had yet. */
const unknownShare = 0.001;
const farMoreCommon = 3;

/** Reads a query: which words count, and what may stand for each of them in a document. */
@Injectable()
export class QueryPlanner {
  constructor(
    private readonly dictionary: TermDictionary,
    private readonly size: IndexSize,
    private readonly synonyms: SearchSynonyms,
    private readonly clock: Clock,
  ) {}

  /** A query as it is typed: its last word may go on. */
  async planQuery({ query, filters, spaces, phrases, excluded, ranking = asBuilt }: Omit<SearchRequest, 'order' | 'depth'>): Promise<QueryPlan> {
    const { words, unfinished } = tellingWords(query);
    const plan = await this.plan(words, unfinished, filterMarkers(filters), spaces, ranking);
    return { ...plan, beside: besideWords(phrases ?? [], excluded ?? []) };
  }

  /** A title, typed to its end. */
  planTitle(title: string, filters: SearchFilters, spaces: readonly string[]): Promise<QueryPlan> {
    const words = [...new Set(wordsOf(title))];
    const telling = words.filter((word) => !isStopWord(word));
    return this.plan((telling.length > 0 ? telling : words).slice(0, mostWordsOfTitle), undefined, filterMarkers(filters), spaces, asBuilt);
  }

  /** The same plan with typing errors forgiven in words that few documents hold; undefined when that adds nothing. */
  async forgiving(plan: QueryPlan): Promise<QueryPlan | undefined> {
    const rare = plan.documents * 0.001 + 50;
    const words = await Promise.all(plan.words.map(async (word) => (word.variants.length === 0 && word.df < rare ? this.forgive(word) : word)));
    return words.some((word, at) => word !== plan.words[at]) ? { ...plan, words } : undefined;
  }

  private async plan(
    words: readonly string[],
    unfinished: string | undefined,
    markers: readonly string[],
    spaces: readonly string[],
    ranking: RankingSettings,
  ): Promise<QueryPlan> {
    const documents = await this.size.documentCount();
    const sameWords = this.synonyms.among(words);
    const asked = [...words, ...sameWords.flatMap(({ others }) => others.flat())];
    const known = await this.dictionary.lookup([...asked.flatMap((word) => [word, ...formsOf(word)]), ...markers]);
    const planned = await Promise.all(
      words.map(async (text, at) => {
        const same = sameWords.find(({ from, length }) => from <= at && at < from + length);
        const word = plainWord(text, same?.others ?? [], known);
        const whole = text === unfinished ? await this.complete(word, words.length === 1) : word;
        return whole.df < 2 && whole.variants.length === 0 ? this.forgive(whole) : whole;
      }),
    );
    const share = markers.reduce((left, marker) => left * Math.min(1, (known.get(marker)?.df ?? documents * unknownShare) / documents), 1);
    const { officialFirst } = ranking;
    return { words: planned, sameWords, markers, beside: null, share, spaces, documents, officialFirst, weights: weightsOf(ranking, this.clock.now()) };
  }

  private async complete(word: QueryWord, alone: boolean): Promise<QueryWord> {
    const [terms, ofForms] = await Promise.all([this.dictionary.completionsOf(word.word, mostCompletions), this.completionsOfForms(word)]);
    const others = terms.filter(({ term }) => term !== word.word);
    const df = word.df + sum(others, 'df') + sum(ofForms, 'df');
    const isOpen = terms.length < mostCompletions && df < mostOpenDocuments;
    const own = isOpen ? [] : others.slice(0, alone ? mostCompletions : completionsBesideOthers);
    return {
      ...word,
      isUnfinished: true,
      isOpen,
      isUnknown: df === 0,
      completions: [...own, ...ofForms].map(({ term }) => term),
      df,
      tdf: word.tdf + sum(others, 'tdf') + sum(ofForms, 'tdf'),
    };
  }

  /** A Hebrew word may go on behind its prefix letters too: המחש → מחשב. */
  private async completionsOfForms(word: QueryWord): Promise<Term[]> {
    const completed = await Promise.all(word.forms.filter(isHebrew).map((form) => this.dictionary.completionsOf(form, completionsOfForm)));
    return completed.flat().filter(({ term }) => !word.forms.includes(term));
  }

  /** Where a word is known, only what is far more common was meant instead: "fiber" may be "fibre", "light" is not "eight". */
  private async forgive(word: QueryWord): Promise<QueryWord> {
    if (mostErrors(word.word) === 0) return word;
    const near = word.isUnfinished ? await this.dictionary.becomingOf(word.word) : await this.dictionary.meantBy(word.word);
    const terms = near.filter(({ df }) => df > farMoreCommon * word.df);
    if (terms.length === 0) return word;
    return { ...word, variants: terms.map(({ term }) => term), df: word.df + sum(terms, 'df'), tdf: word.tdf + sum(terms, 'tdf') };
  }
}

function plainWord(word: string, synonyms: readonly (readonly string[])[], known: ReadonlyMap<string, Term>): QueryWord {
  const ways = [[frequencyOf([word, ...formsOf(word)], known)], ...synonyms.map((words) => words.map((each) => frequencyOf(keysOf(each), known)))];
  const df = sum(ways.map(rarest), 'df');
  const tdf = sum(ways.map(rarest), 'tdf');
  return { word, forms: formsOf(word), completions: [], isOpen: false, isUnfinished: false, variants: [], synonyms, isUnknown: df === 0, df, tdf };
}

type Frequency = Pick<Term, 'df' | 'tdf'>;

/** Of a word in all these forms. */
function frequencyOf(forms: readonly string[], known: ReadonlyMap<string, Term>): Frequency {
  const terms = forms.flatMap((form) => known.get(form) ?? []);
  return { df: Math.max(0, ...terms.map(({ df }) => df)), tdf: Math.max(0, ...terms.map(({ tdf }) => tdf)) };
}

/** Words in a row stand in no more documents than the rarest of them. */
function rarest(words: readonly Frequency[]): Frequency {
  return { df: Math.min(...words.map(({ df }) => df)), tdf: Math.min(...words.map(({ tdf }) => tdf)) };
}

function sum(terms: readonly Frequency[], frequency: 'df' | 'tdf'): number {
  return terms.reduce((total, term) => total + term[frequency], 0);
}
