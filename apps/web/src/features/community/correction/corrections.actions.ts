import type { RequestEvent } from '@sveltejs/kit';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import {
  amendCorrectionDocument,
  appealCorrectionDocument,
  applyCorrectionDocument,
  decideAppealDocument,
  withdrawCorrectionDocument,
} from '#features/community/correction/correction.graphql.ts';
import { stay } from '#features/community/thread/stay.server.ts';

const common = (fields: Fields) => ({ correctionId: fields.text('about'), idempotencyKey: fields.optional('idempotencyKey') });
const atCorrection = (_success: unknown, fields: Fields, event: RequestEvent) => stay(event, `correction-${fields.text('about')}`);

export const apply = asForm({
  name: 'apply',
  document: applyCorrectionDocument,
  variables: (fields) => ({ input: common(fields) }),
  done: atCorrection,
});

export const amend = asForm({
  name: 'amend',
  document: amendCorrectionDocument,
  variables: (fields) => ({ input: { ...common(fields), body: fields.text('body'), base: fields.text('base') } }),
  done: atCorrection,
});

export const appeal = asForm({
  name: 'appeal',
  document: appealCorrectionDocument,
  variables: (fields) => ({ input: { ...common(fields), reason: fields.text('reason') } }),
  done: atCorrection,
});

export const decide = asForm({
  name: 'decide',
  document: decideAppealDocument,
  variables: (fields) => ({ input: { ...common(fields), confirm: fields.choice('confirm', ['no', 'yes']) === 'yes', note: fields.text('note') } }),
  done: atCorrection,
});

export const withdraw = asForm({
  name: 'withdraw',
  document: withdrawCorrectionDocument,
  variables: (fields) => ({ input: common(fields) }),
  done: atCorrection,
});
