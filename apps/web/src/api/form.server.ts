import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { type Document, textOf } from '@kehila/contracts';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import type { Problem, Returned } from '#api/problem';
import { messageOf, statusFor } from '#api/refusal.server';
import { type ApiError, send } from '#api/transport.server';
import { confirmFor, signInFor } from '#frame/next.ts';

/** The success member of a mutation's result: whatever is not a UserError. */
type Success<Result> = Exclude<Result[keyof Result], { code: unknown }>;

interface FormAction<Result, Variables, Done> {
  /** As in `?/name`; `default` for the only form of a page. */
  readonly name: string;
  readonly document: Document<Result, Variables>;
  readonly variables: (fields: Fields, event: RequestEvent) => Variables;
  /** What follows: a redirect, or what the page is to say. */
  readonly done: (success: Success<Result>, fields: Fields, event: RequestEvent) => Done;
}

/** Makes a form action of one mutation. A refused form comes back with what was typed, and each problem stands beside its field. */
export function asForm<Result extends object, Variables extends object, Done>(action: FormAction<Result, Variables, Done>) {
  return async (event: RequestEvent): Promise<Awaited<Done> | ActionFailure<Returned>> => await perform(action, event, new Fields(await formOf(event)));
}

/** The same with fields that were read already: a form that does two acts hands its fields on to the second. */
export async function perform<Result extends object, Variables extends object, Done>(
  action: FormAction<Result, Variables, Done>,
  event: RequestEvent,
  fields: Fields,
): Promise<Awaited<Done> | ActionFailure<Returned>> {
  const variables = action.variables(fields, event) as Record<string, unknown>;
  const { data, errors } = await send(event, { query: textOf(action.document), variables });
  if (errors?.[0]) return refused(event, action.name, fields, problemOf(errors[0]));
  const [outcome] = Object.values(data as Record<string, unknown>);
  if (isUserError(outcome)) return refused(event, action.name, fields, problemFrom(outcome), crypto.randomUUID());
  return await action.done(outcome as Success<Result>, fields, event);
}

/** `visit`: nothing was done, so what is mended and sent again is another act. */
function refused(event: RequestEvent, form: string, fields: Fields, problem: Problem, visit?: string): ActionFailure<Returned> {
  const typed = fields.typed();
  if (problem.code === 'UNAUTHENTICATED' && !holdsText(typed)) redirect(303, signInFor(event.locals.language, event.url));
  if (problem.code === 'PROOF_NEEDED') redirect(303, confirmFor(event.locals.language, event.url));
  return fail(statusOf(problem.code), { form, about: fields.text('about'), problem, typed, ...(visit && { visit }) });
}

/** Whether going to the sign-in page would lose something. */
function holdsText(typed: Record<string, string>): boolean {
  return Object.entries(typed).some(([name, value]) => /^(body|title|reason|note|text|answer|words)$/.test(name) && value.trim() !== '');
}

function problemOf(refusal: ApiError): Problem {
  const { code = 'INTERNAL', fields = [] } = refusal.extensions ?? {};
  return { code, message: messageOf(refusal), fields: Object.fromEntries(fields.map(({ path, message }) => [fieldOf(path), message])) };
}

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
  readonly needs?: readonly string[];
  readonly missingReputation?: number | null;
  readonly nearest?: string;
  readonly current?: string;
}

function isUserError(outcome: unknown): outcome is UserError {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'message' in outcome;
}

function problemFrom({ code, message, path, needs, missingReputation, nearest, current }: UserError): Problem {
  return {
    code,
    message,
    fields: path?.length ? { [fieldOf(path)]: message } : {},
    ...(needs && { needs }),
    ...(missingReputation !== undefined && { missingReputation }),
    ...(nearest !== undefined && { nearest }),
    ...(current !== undefined && { current }),
  };
}

/** What only holds fields. */
const holders: ReadonlySet<string> = new Set(['input', 'rule', 'terms']);

/** What has a field for each of its keys. */
const keyed: ReadonlySet<string | undefined> = new Set(['fields', 'reputation', 'loyalty']);

/** ['input', 'tags', '2'] is the field `tags`, ['input', 'rule', 'pattern'] is `pattern`, ['input', 'fields', 'product'] is `fields.product`. */
function fieldOf(path: readonly string[]): string {
  const [, list, key] = path;
  if (keyed.has(list) && key !== undefined) return `${list}.${key}`;
  return path.find((part) => !holders.has(part)) ?? '';
}

const refusals: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  PASSWORD_WRONG: 401,
  CODE_WRONG: 401,
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  NOT_VERIFIED: 403,
};
const thrown = new Set(['FORBIDDEN', 'BAD_USER_INPUT', 'TOO_COMPLEX', 'RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL']);

function statusOf(code: string): number {
  return thrown.has(code) ? statusFor(code) : (refusals[code] ?? 409);
}
