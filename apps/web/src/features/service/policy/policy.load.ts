import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { changeServicePolicyDocument, servicePolicyDocument } from '#features/service/policy/policy.graphql.ts';
import { minutesOf, minutesOfHours, weekdays } from '#features/service/policy/written-times.ts';

const wholeDay = 24 * 60;

export async function loadPolicy(event: ServerLoadEvent) {
  const { space, servicePolicy } = await ask(event, servicePolicyDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!servicePolicy) notAllowed({ message: m.web_service_not_allowed(), needs: [] });
  return { space, policy: servicePolicy };
}

export const changePolicy = asForm({
  name: 'default',
  document: changeServicePolicyDocument,
  variables: (fields, event) => ({
    input: {
      space: event.params['slug'] ?? '',
      version: fields.integer('version'),
      peersFirstMinutes: minutesOfHours(fields.text('peersFirstMinutes')),
      firstResponseMinutes: minutesOfHours(fields.text('firstResponseMinutes')),
      solutionMinutes: minutesOfHours(fields.text('solutionMinutes')),
      timeZone: fields.text('timeZone').trim(),
      businessDays: weekdays.filter((day) => fields.checked(day)),
      opens: minutesOf(fields.text('opens')),
      closes: closing(fields),
      holidaysOf: fields.optional('holidaysOf'),
      closedOn: fields.words('closedOn'),
      openOn: fields.words('openOn'),
    },
  }),
  done: ({ version }) => ({ saved: version }),
});

/** Who closes at midnight closes at the end of the day. */
function closing(fields: Fields): number {
  const minutes = minutesOf(fields.text('closes'));
  return minutes === 0 ? wholeDay : minutes;
}
