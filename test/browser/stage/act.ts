import type { Visitor } from './visitor.ts';

/**
 * One act of somebody at a browser, past the pages.
 * @param wanted What is asked of its outcome, as `Question { id slug }`.
 * @throws Error when it is refused.
 */
export async function act(
  visitor: Visitor,
  name: string,
  input: object,
  wanted: string,
): Promise<{ id: string; slug: string; version: number; article: { id: string } }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on ${wanted} ... on UserError { code message } } }`;
  const response = await visitor.page.request.post(`${visitor.address}/graphql`, {
    headers: { 'x-kehila-client': 'browser' },
    data: { query, variables: { input } },
  });
  const { data, errors } = (await response.json()) as {
    data: Record<string, { id: string; slug: string; version: number; article: { id: string }; code?: string }>;
    errors?: unknown;
  };
  const outcome = data?.[name];
  if (!outcome || outcome.code) throw new Error(`${name}: ${JSON.stringify(outcome ?? errors)}`);
  return outcome;
}
