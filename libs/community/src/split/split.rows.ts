import type { LinkedQuestion } from '../question/graphql/linked-question.type';
import { visibleQuestion } from '../thread/viewpoint';

/** The questions to which a split leads from the one that is read, as far as the reader may see them. */
export interface SplitJson {
  readonly from: LinkedQuestion | null;
  readonly into: LinkedQuestion[] | null;
}

/** So many are named. */
const mostNamed = 20;

const link = `s.id::text, s.title, s.slug, s.language`;

/** SQL: for the question `q`. Indexes `thread_split_once` and `thread_split_from`. */
export const splitJson = (q: string): string => `jsonb_build_object(
    'from', (select to_jsonb(l) from (
      select ${link} from thread_split x join question s on s.id = x.source_id where x.question_id = ${q}.id and x.undone_at is null and ${visibleQuestion('s')}
    ) l),
    'into', (select jsonb_agg(l) from (
      select ${link} from thread_split x join question s on s.id = x.question_id where x.source_id = ${q}.id and x.undone_at is null and ${visibleQuestion('s')}
      order by x.id desc limit ${mostNamed}
    ) l))`;
