import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Language, prepared, translate } from '@kehila/platform';
import { aliasName } from '../alias/alias-name';
import { aliasOfAsker } from '../alias/alias.sql';
import { isContentId } from './content-id';
import type { QuestionStateName } from './terms';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from './viewpoint';

/** Who wrote one content of a thread. */
export interface ThreadPerson {
  readonly contentId: string;
  readonly kind: 'question' | 'answer' | 'comment';
  /** Null when there is no account, or the name is hidden. */
  readonly authorId: string | null;
  readonly authorName: string;
}

/** A thread as the source of something that is written from it. */
export interface ThreadSource {
  readonly questionId: string;
  readonly spaceId: string;
  readonly language: Language;
  readonly title: string;
  readonly questionMarkdown: string;
  readonly questionState: QuestionStateName;
  /** Everybody sees it who sees the space: nothing of it waits for approval or was hidden. */
  readonly isOpen: boolean;
  /** The answer that was asked for, or for a question the one that solved it last. */
  readonly answer: { readonly id: string; readonly markdown: string; readonly accepted: boolean } | null;
  readonly people: readonly ThreadPerson[];
}

interface PersonJson {
  content_id: string;
  kind: ThreadPerson['kind'];
  author_id: string | null;
  author_name: string | null;
  author_alias: number | null;
}

interface SourceRow {
  id: string;
  space_id: string;
  language: Language;
  title: string;
  body_markdown: string;
  state: QuestionStateName;
  open: boolean;
  answer_id: string | null;
  answer_markdown: string | null;
  answer_accepted: boolean | null;
  people: PersonJson[];
}

const person = (content: string, kind: string): string => `
  select ${content}.id::text as content_id, '${kind}' as kind, ${content}.author_id::text as author_id, case when w.state is distinct from 'erased' then coalesce(w.display_name, ${content}.author_name) end as author_name,
    ${kind === 'question' ? aliasOfAsker(content) : `${content}.alias`} as author_alias
  from ${kind} ${content} left join account w on w.id = ${content}.author_id
  where ${kind === 'question' ? `${content}.id` : `${content}.question_id`} = q.id and ${visiblePublication(content, 'q.space_id')}`;

const source = prepared<SourceRow>(
  'community_thread_source',
  `select q.id, q.space_id, q.language, q.title, q.body_markdown, q.state, q.publication = 'visible' and coalesce(a.publication, 'visible') = 'visible' as open, a.id as answer_id, a.body_markdown as answer_markdown, a.accepted_at is not null as answer_accepted,
     (select json_agg(p) from (${person('s', 'question')} union all ${person('t', 'answer')} union all ${person('u', 'comment')}) p) as people
   from (select coalesce(
       (select x.question_id from answer x where x.id = $4),
       (select x.question_id from comment x where x.id = $4),
       $4::bigint) as id,
     (select x.id from answer x where x.id = coalesce((select y.content_id from comment y where y.id = $4), $4)) as answer_id) wanted
   join question q on q.id = wanted.id and ${visibleQuestion('q')}
   left join lateral (
     select x.id, x.body_markdown, x.accepted_at, x.publication from answer x
     where x.question_id = q.id and ${visiblePublication('x', 'q.space_id')} and (x.id = wanted.answer_id or (wanted.answer_id is null and x.accepted_at is not null))
     order by x.shown_first desc, x.accepted_at desc nulls last, x.id limit 1
   ) a on true
   where (wanted.answer_id is null or a.id is not null)
     and not exists (select from comment x where x.id = $4 and not ${visiblePublication('x', 'q.space_id')})`,
);

/** Those of the contents that can be read: a comment on an answer goes with it. */
const visibleContents = prepared<{ id: string }>(
  'community_visible_contents',
  `select q.id from question q where q.id = any($4::bigint[]) and ${visibleQuestion('q')}
   union all
   select x.id from answer x join question q on q.id = x.question_id
   where x.id = any($4::bigint[]) and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')}
   union all
   select c.id from comment c join question q on q.id = c.question_id left join answer x on x.id = c.content_id
   where c.id = any($4::bigint[]) and ${visibleQuestion('q')} and ${visiblePublication('c', 'q.space_id')}
     and (x.id is null or ${visiblePublication('x', 'q.space_id')})`,
);

/** Threads for those who write articles from them. */
@Injectable()
export class ThreadSources {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  /** Those of the questions, answers and comments that the actor may see. */
  async visible(actor: Actor, contentIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows(visibleContents, [...viewpointValues(await this.viewpoints.of(actor)), contentIds.filter(isContentId)]);
    return new Set(rows.map((row) => row.id));
  }

  /** The thread of a question, an answer or a comment; null when it does not exist or may not be seen. */
  async of(actor: Actor, contentId: string): Promise<ThreadSource | null> {
    if (!isContentId(contentId)) return null;
    const row = await this.database.row(source, [...viewpointValues(await this.viewpoints.of(actor)), contentId]);
    if (!row) return null;
    const { answer_id: id, answer_markdown: markdown, answer_accepted: accepted } = row;
    return {
      questionId: row.id,
      spaceId: row.space_id,
      language: row.language,
      title: row.title,
      questionMarkdown: row.body_markdown,
      questionState: row.state,
      isOpen: row.open,
      answer: id !== null && markdown !== null ? { id, markdown, accepted: accepted ?? false } : null,
      people: row.people.map(personOf),
    };
  }
}

/** What an article says about its sources everybody reads: a hidden name stays hidden, whoever writes it. */
function personOf({ content_id: contentId, kind, author_id: authorId, author_name: name, author_alias: alias }: PersonJson): ThreadPerson {
  if (alias !== null) return { contentId, kind, authorId: null, authorName: aliasName(alias) };
  return { contentId, kind, authorId, authorName: name ?? translate('community_former_member') };
}
