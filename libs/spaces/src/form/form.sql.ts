import { prepared } from '@kehila/platform';
import type { FormField } from './question-form';

/** Who changes a form waits for who does so too. */
export const lockForm = prepared<{ form_version: number; form_fields: FormField[] }>(
  'space_form_lock',
  `select form_version, form_fields from space where id = $1 for update`,
);

export const changeForm = prepared<never>('space_form_change', `update space set form_fields = $2::jsonb, form_version = form_version + 1 where id = $1`);
