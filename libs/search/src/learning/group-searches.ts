import { Injectable } from '@nestjs/common';
import { Clock, Database, prepared, type Statements } from '@kehila/platform';
import { wordingOf } from './wording';

/** So many wordings are looked at in one transaction. */
const batch = 200;
/** Two wordings that share so much of all their words mean the same. */
const alike = 0.6;

const tryLock = prepared<{ locked: boolean }>(
  'search_grouping_lock',
  `select pg_try_advisory_xact_lock(hashtextextended('search_grouping', 0)) as locked where exists (select from search_log where topic_id is null and kind <> 'typed' and wording <> '')`,
);
const newWordings = prepared<{ wording: string; topic_id: string | null }>(
  'search_grouping_new',
  `select n.wording, w.topic_id from (select distinct wording from search_log where topic_id is null and kind <> 'typed' and wording <> '' limit $1) n
   left join search_wording w on w.wording = n.wording order by n.wording`,
);
/** Another word for a tag, of one word or several, means the tag: so wordings meet across languages. */
const otherWords = prepared<{ word: string; tag: string }>(
  'search_grouping_words',
  `select w.slug as word, t.slug as tag from tag w join tag t on t.id = w.leads_to order by w.slug limit 5000`,
);
/** The topic that shares most with the words, where it is enough; of two alike the older. */
const nearestTopic = prepared<{ id: string }>(
  'search_grouping_near',
  `select t.id from search_topic t
     cross join lateral (select count(*) as common from unnest(t.words) w where w = any($1::text[])) c
     cross join lateral (select c.common::numeric / (cardinality(t.words) + cardinality($1::text[]) - c.common) as share) s
   where t.words && $1::text[] and s.share >= $2::numeric order by s.share desc, t.id limit 1`,
);
const newTopic = prepared<{ id: string }>('search_grouping_topic', `insert into search_topic (words, began_at) values ($1, $2) returning id`);
const keepWording = prepared<never>(
  'search_grouping_wording',
  `insert into search_wording (wording, topic_id, began_at) values ($1, $2, $3) on conflict do nothing`,
);
const assign = prepared<never>(
  'search_grouping_assign',
  `update search_log l set topic_id = w.topic_id from search_wording w
   where l.topic_id is null and l.kind <> 'typed' and l.wording <> '' and l.wording = any($1::text[]) and w.wording = l.wording`,
);

/** A job for the worker: groups what was searched for into topics, across wordings and languages. Several processes may do it; one at a time does. */
@Injectable()
export class GroupSearches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many wordings were given a topic. */
  async run(mayGoOn: () => boolean = () => true): Promise<number> {
    let all = 0;
    for (let taken = batch; taken === batch && mayGoOn(); all += taken) taken = await this.database.together((statements) => this.group(statements));
    return all;
  }

  private async group({ rows, row }: Statements): Promise<number> {
    if (!(await row(tryLock, []))?.locked) return 0;
    const wordings = await rows(newWordings, [batch]);
    const sameAs = meantBy(await rows(otherWords, []));
    for (const { wording, topic_id } of wordings) {
      if (topic_id !== null) continue;
      const words = [...new Set(sameAs.get(wording) ?? wording.split(' ').flatMap((word) => sameAs.get(word) ?? [word]))].slice(0, 12);
      const near = (await row(nearestTopic, [words, alike])) ?? (await row(newTopic, [words, this.clock.now()]));
      await rows(keepWording, [wording, near?.id, this.clock.now()]);
    }
    await rows(assign, [wordings.map(({ wording }) => wording)]);
    return wordings.length;
  }
}

/** A tag of stop words alone says nothing, and whoever writes its other word keeps what they wrote. */
function meantBy(others: readonly { word: string; tag: string }[]): ReadonlyMap<string, readonly string[]> {
  return new Map(others.map(({ word, tag }) => [wordingOf(word).join(' '), wordingOf(tag)] as const).filter(([, words]) => words.length > 0));
}
