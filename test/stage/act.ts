import type { Answer, Client } from './client';

export interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly [field: string]: unknown;
}

/** Does one act. `wanted` is what to read of its success, for example `Question { id state }`; a refusal brings its code. */
export async function act(client: Client, name: string, input: Readonly<Record<string, unknown>>, wanted?: string): Promise<Outcome> {
  const { body, text } = await tryAct(client, name, input, wanted);
  if (body.errors || !body.data) throw new Error(`${name}: ${text.slice(0, 1_000)}`);
  return body.data[name] as Outcome;
}

/** The same, whatever the answer is. */
export function tryAct(client: Client, name: string, input: Readonly<Record<string, unknown>>, wanted?: string): Promise<Answer> {
  return client.send(mutationOf(name, wanted), { input });
}

export function mutationOf(name: string, wanted?: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const success = wanted ? `... on ${wanted}` : '';
  return `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on UserError { code message path } ${success} } }`;
}
