import * as m from '@kehila/messages/web';

export interface View {
  /** In the address; the first needs none. */
  readonly name: string | null;
  readonly label: () => string;
  readonly view: 'ALL' | 'UNANSWERED' | 'UNSOLVED' | 'MINE' | 'FOLLOWED' | 'SAVED' | 'HELD';
  readonly orderBy: 'NEWEST' | 'ACTIVE';
  /** Empty for readers without an account: they are not shown it. */
  readonly own?: true;
  /** For those who approve what waits. */
  readonly staff?: true;
  readonly emptyTitle: () => string;
  readonly emptyText: () => string;
}

const newest: View = {
  name: null,
  label: m.web_community_view_newest,
  view: 'ALL',
  orderBy: 'NEWEST',
  emptyTitle: m.web_community_none_yet_title,
  emptyText: m.web_community_none_yet_text,
};

export const views: readonly View[] = [
  newest,
  { ...newest, name: 'active', label: m.web_community_view_active, orderBy: 'ACTIVE' },
  {
    name: 'unanswered',
    label: m.web_community_view_unanswered,
    view: 'UNANSWERED',
    orderBy: 'NEWEST',
    emptyTitle: m.web_community_none_unanswered_title,
    emptyText: m.web_community_none_unanswered_text,
  },
  {
    name: 'unsolved',
    label: m.web_community_view_unsolved,
    view: 'UNSOLVED',
    orderBy: 'ACTIVE',
    emptyTitle: m.web_community_none_unsolved_title,
    emptyText: m.web_community_none_unsolved_text,
  },
  {
    name: 'mine',
    label: m.web_community_view_mine,
    view: 'MINE',
    orderBy: 'NEWEST',
    own: true,
    emptyTitle: m.web_community_none_mine_title,
    emptyText: m.web_community_none_mine_text,
  },
  {
    name: 'followed',
    label: m.web_community_view_followed,
    view: 'FOLLOWED',
    orderBy: 'ACTIVE',
    own: true,
    emptyTitle: m.web_community_none_followed_title,
    emptyText: m.web_community_none_followed_text,
  },
  {
    name: 'saved',
    label: m.web_lists_read_later,
    view: 'SAVED',
    orderBy: 'NEWEST',
    own: true,
    emptyTitle: m.web_lists_none_saved_title,
    emptyText: m.web_lists_none_saved_text,
  },
  {
    name: 'held',
    label: m.web_reading_view_held,
    view: 'HELD',
    orderBy: 'NEWEST',
    own: true,
    staff: true,
    emptyTitle: m.web_reading_none_held_title,
    emptyText: m.web_reading_none_held_text,
  },
];

export function viewOf(name: string | null): View {
  return views.find((view) => view.name === name) ?? newest;
}
