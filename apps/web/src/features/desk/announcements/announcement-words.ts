import * as m from '@kehila/messages/web';
import type { Managed } from '#features/desk/announcements/announcements.graphql.ts';

export const severities = { INFO: m.web_announcements_severity_info, ATTENTION: m.web_announcements_severity_attention } as const;

export function placeInWords({ placeKind, placeName }: Pick<Managed, 'placeKind' | 'placeName'>): string {
  if (placeKind === 'HOME') return m.web_announcements_place_home();
  return placeKind === 'SPACE' ? m.web_announcements_place_space({ name: placeName }) : m.web_announcements_place_thread({ title: placeName });
}
