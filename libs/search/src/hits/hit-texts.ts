import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import type {
  DocumentAudience,
  DocumentKind,
  DocumentLanguage,
  DocumentStanding,
  DocumentState,
  DocumentTrust,
  SearchDocument,
} from '../document/search-document';
import { SearchPool } from '../postgres/search-pool';

/** A hit with the texts that its row shows. */
export interface HitTexts {
  readonly id: string;
  readonly thread_id: string;
  readonly kind: DocumentKind;
  readonly audience: DocumentAudience;
  readonly space_id: string;
  readonly language: DocumentLanguage;
  readonly standing: DocumentStanding | null;
  readonly state: DocumentState | null;
  readonly trust: DocumentTrust | null;
  readonly trust_note: string | null;
  readonly tags: string[];
  readonly title: string;
  readonly body: string;
  readonly score: number;
  readonly answer_count: number;
  readonly created_at: Date;
  readonly path: string;
  /** The best answers of a question; dangerous ones are none. */
  readonly answers: readonly { id: string; body: string; trust: DocumentTrust | null }[];
  /** Of an article, the same in other languages. */
  readonly others: readonly InOtherLanguage[];
}

export interface InOtherLanguage {
  readonly id: string;
  readonly language: DocumentLanguage;
  readonly standing: DocumentStanding | null;
  readonly path: string;
}

/** A document as its row would show it, if the index held it. */
export function textsOf(document: SearchDocument): HitTexts {
  const { id, kind, audience, language, standing, state, trust, title, score, path } = document;
  return {
    ...{ id, kind, audience, language, standing, state, trust, title, score, path, tags: [...document.tags], answers: [], others: [] },
    thread_id: document.threadId,
    space_id: document.spaceId,
    trust_note: document.trustNote,
    body: document.body.slice(0, readBody),
    answer_count: document.answerCount,
    created_at: document.createdAt,
  };
}

const answersShown = 2;
/** The sentence to show is looked for in so many characters. */
const readBody = 4_000;
const readAnswer = 2_000;

const hitTexts = prepared<HitTexts>(
  'search_hit_texts',
  `select d.id, d.thread_id, d.kind, d.audience, d.space_id, d.language, d.standing, d.state, d.trust, d.trust_note, d.tags, d.title, left(d.body, ${readBody}) as body, d.score, d.answer_count, d.created_at, d.path,
     case when d.kind = 'question' and $2 then (
       select coalesce(json_agg(json_build_object('id', a.id::text, 'body', left(a.body, ${readAnswer}), 'trust', a.trust) order by a.place, a.score desc, a.id), '[]')
       from (
         select id, body, score, trust, case trust when 'verified' then 0 when 'outdated' then 2 else 1 end as place
         from search_doc where thread_id = d.id and kind = 'answer' and trust is distinct from 'unsafe' order by place, score desc, id limit ${answersShown}
       ) a
     ) else '[]' end as answers,
     case when d.kind = 'article' then (
       select coalesce(json_agg(json_build_object('id', o.id::text, 'language', o.language, 'standing', o.standing, 'path', o.path) order by o.language), '[]')
       from (
         select id, language, standing, path from search_doc where thread_id = d.thread_id and kind = 'article'
         union all select id, language, standing, path from search_restricted where thread_id = d.thread_id
       ) o where o.id <> d.id
     ) else '[]' end as others
   from (
     select id, thread_id, kind, 'public' as audience, space_id, language, standing, state, trust, trust_note, tags, title, body, score, answer_count, created_at, path
     from search_doc where id = any($1::bigint[])
     union all
     select id, thread_id, kind, audience, space_id, language, standing, null, null, null, '{}', title, body, score, 0, created_at, path
     from search_restricted where id = any($1::bigint[])
   ) d`,
);

/** Reads what the rows of a page show, from the index alone and from what is kept beside it for some of the people: whoever shows it asks who may see it. */
@Injectable()
export class HitTextsReader {
  constructor(private readonly pool: SearchPool) {}

  /** @param withAnswers Whether a question may be shown by a sentence of an answer. */
  async of(ids: readonly string[], withAnswers: boolean): Promise<HitTexts[]> {
    const rows = new Map((await this.pool.rows(hitTexts, [ids, withAnswers])).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }
}
