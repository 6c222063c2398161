import { Injectable } from '@nestjs/common';
import { Clock, Database, prepared, type Statements } from '@kehila/platform';
import { wordingOf, likeness } from './wording';

/** So many wordings are looked at in one transaction. */
const batch = 200;
/** Two wordings that share so much mean the same. */
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
/** Another word for a tag means the tag: so wordings meet across languages. */
const otherWords = prepared<{ word: string; tag: string }>(
  'search_grouping_words',
  `select w.slug as word, t.slug as tag from tag w join tag t on t.id = w.leads_to order by w.slug limit 5000`,
);
const topicsWith = prepared<{ id: string; words: string[] }>(
  'search_grouping_near',
  `select id, words from search_topic where words && $1::text[] order by id`,
);
const newTopic = prepared<{ id: string }>('search_grouping_topic', `insert into search_topic (words, began_at) values ($1, $2) returning id`);
const keepWording = prepared<never>('search_grouping_wording', `insert into search_wording (wording, topic_id) values ($1, $2) on conflict do nothing`);
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
    const sameAs = new Map((await rows(otherWords, [])).map(({ word, tag }) => [wordingOf(word).join(' '), wordingOf(tag)]));
    for (const { wording, topic_id } of wordings) {
      if (topic_id !== null) continue;
      const words = [...new Set(wording.split(' ').flatMap((word) => sameAs.get(word) ?? [word]))].slice(0, 12);
      const near = nearest(words, await rows(topicsWith, [words])) ?? (await row(newTopic, [words, this.clock.now()]))?.id;
      await rows(keepWording, [wording, near]);
    }
    await rows(assign, [wordings.map(({ wording }) => wording)]);
    return wordings.length;
  }
}

/** The topic that shares most, where it is enough; of two alike the older. */
function nearest(words: readonly string[], topics: readonly { id: string; words: string[] }[]): string | undefined {
  let best: { id?: string; share: number } = { share: 0 };
  for (const topic of topics) {
    const share = likeness(words, topic.words);
    if (share >= alike && share > best.share) best = { id: topic.id, share };
  }
  return best.id;
}
