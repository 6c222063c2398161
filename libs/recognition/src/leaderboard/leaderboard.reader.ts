import { Injectable } from '@nestjs/common';
import { authorOf } from '@kehila/accounts';
import { type Actor, BadInput, Clock, Database, decodeCursor, emptyPage, pageOf, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { BoardAsked } from './board';
import type { Leaderboard, LeaderboardOwnPlace, LeaderboardPlace } from './graphql/leaderboard.type';
import { boardAsked, type BoardRow, firstPlaces, nextPlaces, type PlaceRow } from './page.sql';
import { ranksOf } from './ranks';

type Asked = Omit<BoardAsked, 'spaceId'> & { readonly space: string | null; readonly first: number; readonly after: string | null };

const hides = prepared<{ hides: boolean }>('leaderboard_hides', `select exists (select from leaderboard_hidden where account_id = $1) as hides`);

/** Boards as pages show them. */
@Injectable()
export class LeaderboardReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly spaces: Spaces,
  ) {}

  /** Null: there is no such space for who asks. */
  async board(actor: Actor, { measure, period, day, space: slug, staff, first, after }: Asked): Promise<Leaderboard | null> {
    const space = slug === null ? null : this.spaces.bySlug(slug);
    if (space === undefined || (space !== null && !(await this.spaces.readableBy(actor)).includes(space.id))) return null;
    const place = placeAfter(after);
    const board = (await this.database.row(boardAsked, [measure, period, day, space?.id ?? null, staff, actor.accountId, this.clock.now()]))!;
    return {
      measure,
      period,
      space,
      staff,
      startsOn: board.starts_on,
      endsOn: board.ends_on,
      closedAt: board.closed_at,
      previous: board.previous,
      next: board.next,
      people: board.people,
      places: board.id === null ? emptyPage : await this.places(board.id, staff, first, place),
      own: actor.accountId === null ? null : ownPlace(board, staff),
    };
  }

  /** Whether somebody does not want to be shown. */
  async hides(accountId: string): Promise<boolean> {
    return (await this.database.row(hides, [accountId]))?.hides ?? false;
  }

  private async places(board: string, staff: boolean, first: number, after: readonly [number, string] | null): Promise<Leaderboard['places']> {
    const rows = after
      ? await this.database.rows(nextPlaces, [board, staff, first + 1, ...after])
      : await this.database.rows(firstPlaces, [board, staff, first + 1]);
    const ranks = ranksOf(rows);
    return pageOf(
      rows.map((row, at) => ({ ...row, rank: ranks[at]! })),
      first,
      (row: PlaceRow) => [String(row.score), row.account_id],
      ({ rank, score, account }): LeaderboardPlace => ({ rank, score, account: authorOf(account) }),
    );
  }
}

/** Null: the caller stands among the others, or has nothing there. */
function ownPlace({ own_rank: rank, own_score: score, own_shown: shown, own_staff: amongStaff }: BoardRow, staff: boolean): LeaderboardOwnPlace | null {
  return rank === null || score === null || amongStaff !== staff ? null : { rank, score, shown: shown ?? false };
}

function placeAfter(after: string | null): readonly [number, string] | null {
  const place = decodeCursor(after, 2);
  if (!place) return null;
  const [score, id] = place;
  if (typeof score !== 'string' || !/^\d{1,9}$/.test(score) || typeof id !== 'string' || !/^\d{1,18}$/.test(id))
    throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
  return [Number(score), id];
}
