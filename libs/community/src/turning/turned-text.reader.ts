import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Database, prepared } from '@kehila/platform';
import { type JudgedTextShown, JudgedTexts } from '../publication/judged-texts';
import { isContentId } from '../thread/content-id';
import { visibleContent } from '../thread/visible-content.sql';
import { Viewpoints, viewpointValues } from '../thread/viewpoint';
import type { TurnedText } from './graphql/turned-text.type';
import type { TurnedKind } from './turning.events';

interface FoundRow {
  id: string;
  kind: TurnedKind;
  turned: boolean;
}

/** A text can be turned often; nobody turns one as often as that. */
const mostSteps = 20;

const last = prepared<{ id: string }>(
  'community_turned_last',
  `with recursive path (id, step) as (
     select $1::bigint, 0
     union all
     select t.next, p.step + 1 from path p cross join lateral (
       select target_id as next from text_turn where source_id = p.id and undone_at is null
       union all select source_id from text_turn where target_id = p.id and undone_at is not null
     ) t where p.step < ${mostSteps}
   ) select id from path order by step desc limit 1`,
);

const found = prepared<FoundRow>(
  'community_turned_found',
  `select s.id, s.kind, exists (select from text_turn t where t.target_id = s.id and t.undone_at is null) as turned
   from (select id, 'answer' as kind, question_id from answer where id = $4 union all select id, 'comment', question_id from comment where id = $4) s
   where ${visibleContent({ kind: 's.kind', id: 's.id', questionId: 's.question_id' }, { spaces: '$1', account: '$2', staffSpaces: '$3' })}`,
);

/** Answers and comments by their ids, also by the ids that they had before the staff turned them into the other. */
@Injectable()
export class TurnedTextReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly texts: JudgedTexts,
    private readonly abilities: Abilities,
  ) {}

  /** Where it stands by now. Null when it is neither, or may not be seen. */
  async byId(actor: Actor, id: string): Promise<TurnedText | null> {
    if (!isContentId(id)) return null;
    const standing = (await this.database.row(last, [id]))?.id ?? id;
    const row = await this.database.row(found, [...viewpointValues(await this.viewpoints.of(actor)), standing]);
    const text = row && (await this.texts.byIds(actor, [row.id])).get(row.id);
    return row && text ? turnedText(row, text) : null;
  }

  /** For those who may turn it; null for everybody else. */
  async toTurn(actor: Actor, id: string): Promise<TurnedText | null> {
    const text = await this.byId(actor, id);
    return text && !(await this.abilities.refusal(actor, 'MODERATE', { spaceId: text.spaceId })) ? text : null;
  }
}

function turnedText({ id, kind, turned }: FoundRow, { path: address, body, authorName, questionId, spaceId }: JudgedTextShown): TurnedText {
  return { id, kind, turned, address, body, authorName, questionId, spaceId };
}
