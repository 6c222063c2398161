import * as m from '@kehila/messages/web';
import type { Viewer } from '#frame/viewer.graphql.ts';

interface Place {
  readonly path: string;
  readonly name: () => string;
  /** Folders of the pages that belong to it, parted by blanks. */
  readonly holds: string;
}

export const places = {
  home: { path: '/', name: m.web_frame_home, holds: '/' },
  questions: { path: '/questions', name: m.web_frame_questions, holds: '/questions /q' },
  ask: { path: '/ask', name: m.web_frame_ask_short, holds: '/ask' },
  articles: { path: '/kb', name: m.web_frame_articles, holds: '/kb /a' },
  tags: { path: '/tags', name: m.web_frame_tags, holds: '/tags' },
  people: { path: '/people', name: m.web_frame_people, holds: '/people /leaderboards /badges' },
  rewards: { path: '/rewards', name: m.web_rewards_title, holds: '/rewards' },
  me: { path: '/me', name: m.web_frame_mine, holds: '/me /sign-in /sign-up' },
  desk: { path: '/desk', name: m.web_frame_desk, holds: '/desk' },
  announcements: { path: '/desk/announcements', name: m.web_announcements_place_name, holds: '/desk/announcements' },
  review: { path: '/review', name: m.web_frame_review, holds: '/review' },
  insights: { path: '/insights/search', name: m.web_insights_title, holds: '/insights' },
  admin: { path: '/admin', name: m.web_administration_title, holds: '/admin' },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

export const mainPlaces: readonly PlaceName[] = ['questions', 'articles', 'tags', 'people', 'rewards'];

/** Where staff, reviewers and administrators work; others are not shown these doors. */
export function workPlaces(viewer: Viewer | null): readonly PlaceName[] {
  const may = new Set<string>(viewer?.viewerCan ?? []);
  return [
    ...(may.has('SEE_STAFF_QUEUE') ? (['desk'] as const) : may.has('ANNOUNCE') ? (['announcements'] as const) : []),
    ...(may.has('SEE_REVIEW_QUEUE') ? (['review'] as const) : []),
    ...(may.has('SEE_SEARCH_INSIGHTS') ? (['insights'] as const) : []),
    ...(may.has('SEE_MAIL') ? (['admin'] as const) : []),
  ];
}
