import { type Locale, prepared } from '@kehila/platform';
import type { FormField } from '../form/question-form';
import type { Worded } from '../form/worded-list';
import type { StandardPoint } from '../standard/review-standard';
import type { PublishingMode, SpaceVisibility } from './graphql/space.enums';
import type { SpaceText } from './space.type';

export interface SpaceRow {
  id: string;
  parent_id: string | null;
  slug: string;
  icon: string;
  visibility: SpaceVisibility;
  publishing_mode: PublishingMode;
  peers_first_minutes: number;
  acceptance_limit: number;
  article_review_days: number;
  time_zone: string;
  business_days: number[];
  business_opens: number;
  business_closes: number;
  holidays_of: string | null;
  closed_on: string[];
  open_on: string[];
  first_response_minutes: number;
  solution_minutes: number;
  service_version: number;
  form_fields: FormField[];
  form_version: number;
  review_points: StandardPoint[];
  reviewers_needed: number;
  review_version: number;
  article_sections: Worded[];
  sections_version: number;
  texts: Partial<Record<Locale, SpaceText>>;
}

/** All spaces: there are dozens, not thousands. */
export const allSpaces = prepared<SpaceRow>(
  'spaces_all',
  `select s.id, s.parent_id, s.slug, s.icon, s.visibility, s.publishing_mode, s.peers_first_minutes, s.acceptance_limit, s.article_review_days,
     s.time_zone, s.business_days, s.business_opens, s.business_closes, s.holidays_of, s.closed_on::text[], s.open_on::text[],
     s.first_response_minutes, s.solution_minutes, s.service_version, s.form_fields, s.form_version, s.review_points, s.reviewers_needed, s.review_version,
     s.article_sections, s.sections_version,
     coalesce((select json_object_agg(t.language, json_build_object('name', t.name, 'description', t.description)) from space_text t where t.space_id = s.id), '{}'::json) as texts
   from space s order by s.position, s.id`,
);

export const membershipsOf = prepared<{ space_id: string }>('spaces_memberships_of', `select space_id from space_member where account_id = $1`);

export const insertSpace = prepared<{ id: string }>(
  'space_insert',
  `insert into space (parent_id, slug, icon, position, visibility, publishing_mode, peers_first_minutes, acceptance_limit, holidays_of, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (slug) do nothing returning id`,
);

export const insertSpaceTexts = prepared<never>(
  'space_insert_texts',
  `insert into space_text (space_id, language, name, description) select $1, t.language, t.name, t.description from jsonb_to_recordset($2::jsonb) as t(language text, name text, description text)`,
);

export const insertMember = prepared<{ space_id: string }>(
  'space_insert_member',
  `insert into space_member (space_id, account_id, joined_at) values ($1, $2, $3) on conflict do nothing returning space_id`,
);
