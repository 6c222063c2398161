import { Injectable } from '@nestjs/common';
import type { Ability, PermissionSubject } from '@kehila/accounts';
import { type Actor, Database, prepared, StateRefused } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { aliasOfAsker } from '../alias/alias.sql';
import { answerAbilities, refusalOnAnswer } from '../answer/answer.policy';
import { decidingInThreads, questionAbilities, refusalOnQuestion } from '../question/question.policy';
import { isContentId } from './content-id';
import type { CloseReasonName, Publication, QuestionStateName } from './terms';
import { urgencySpoken } from './urgency.sql';
import { Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from './viewpoint';

interface FactsRow {
  kind: 'question' | 'answer' | 'comment';
  space_id: string;
  asker_id: string | null;
  state: QuestionStateName;
  question_publication: Publication;
  urgency_spoken: boolean;
  closed_reason: CloseReasonName | null;
  locked: boolean;
  accepted_count: number;
  alias: number | null;
  /** Somebody hides the name in the thread: what another may do there would tell who. */
  hides_somebody: boolean;
  author_id: string | null;
  accepted: boolean;
  publication: Publication;
}

const facts = prepared<FactsRow>(
  'community_permission_facts',
  `select case when a.id is not null then 'answer' when c.id is not null then 'comment' else 'question' end as kind, q.space_id, q.author_id as asker_id, q.state,
     q.publication as question_publication, ${urgencySpoken('q')} as urgency_spoken, q.closed_reason, q.locked_at is not null as locked, q.accepted_count, a.author_id,
     case when a.id is null then ${aliasOfAsker('q')} else a.alias end as alias,
     exists (select from alias x where x.question_id = q.id and x.lifted_at is null) as hides_somebody,
     a.accepted_at is not null as accepted, coalesce(a.publication, c.publication, q.publication) as publication
   from (select coalesce((select x.question_id from answer x where x.id = $4), (select x.question_id from comment x where x.id = $4), $4::bigint) as id) wanted
     join question q on q.id = wanted.id and ${visibleQuestion('q')}
     left join answer a on a.id = $4 left join comment c on c.id = $4
   where (a.id is null or ${visiblePublication('a', 'q.space_id')}) and (c.id is null or ${visiblePublication('c', 'q.space_id')})`,
);

type OnContent = Pick<PermissionSubject, 'abilities' | 'refusal'>;

/** What the policies of threads say about one question, answer or comment, for questions about permissions. */
@Injectable()
export class ThreadPermissions {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly spaces: Spaces,
  ) {}

  /** Undefined when there is none that both may see, or the answer would tell the reader who hid their name. */
  async find(reader: Actor, holder: Actor, id: string): Promise<PermissionSubject | undefined> {
    if (!isContentId(id)) return undefined;
    const seen = await this.database.row(facts, [...viewpointValues(await this.viewpoints.of(reader)), id]);
    if (!seen || reader === holder) return seen && this.subject(holder, seen);
    const alsoSeen = seen.hides_somebody ? undefined : await this.database.row(facts, [...viewpointValues(await this.viewpoints.of(holder)), id]);
    return alsoSeen && this.subject(holder, alsoSeen);
  }

  private subject(holder: Actor, row: FactsRow): PermissionSubject {
    const spaceId = row.space_id;
    const { abilities, refusal } = row.kind === 'question' ? onQuestion(holder, row) : row.kind === 'answer' ? this.onAnswer(holder, row) : onComment(row);
    return { spaceId, abilities: [...abilities, ...decidingInThreads], refusal };
  }

  private onAnswer(holder: Actor, row: FactsRow): OnContent {
    const question = { ...questionOf(row), acceptedCount: row.accepted_count, acceptanceLimit: this.spaces.policyOf(row.space_id).acceptanceLimit };
    const answer = { authorId: row.author_id, accepted: row.accepted, publication: row.publication, nameHidden: row.alias !== null };
    return {
      abilities: answerAbilities,
      refusal: (ability, lacking) => (isOneOf(answerAbilities, ability) ? refusalOnAnswer(holder, ability, question, answer, lacking) : undefined),
    };
  }
}

function onQuestion(holder: Actor, row: FactsRow): OnContent {
  const question = { ...questionOf(row), publication: row.publication, state: row.state, nameHidden: row.alias !== null, urgencySpoken: row.urgency_spoken };
  return {
    abilities: questionAbilities,
    refusal: (ability, lacking) => (isOneOf(questionAbilities, ability) ? refusalOnQuestion(holder, ability, question, lacking) : undefined),
  };
}

function onComment({ publication }: FactsRow): OnContent {
  return { abilities: ['MODERATE'], refusal: () => (publication === 'held' ? undefined : new StateRefused(publication)) };
}

function questionOf(row: FactsRow) {
  return { spaceId: row.space_id, askerId: row.asker_id, closedReason: row.closed_reason, locked: row.locked };
}

function isOneOf<Known extends Ability>(abilities: readonly Known[], ability: Ability): ability is Known {
  return (abilities as readonly Ability[]).includes(ability);
}
