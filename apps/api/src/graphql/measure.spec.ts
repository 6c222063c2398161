import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type OperationDefinitionNode, parse } from 'graphql';
import { dear, measure, variablesOfSize } from './measure';
import { firstOverLimit, fragmentsOf } from './operation-limits';

const schema = buildSchema(`
  type Query { threads(first: Int = 20): Threads! thread: Thread space: Space }
  type Space { articlesBySection(first: Int = 5): [Threads!]! }
  type Threads { nodes: [Thread!]! }
  type Thread { title: String answers(first: Int = 30): Answers! author: Person }
  type Answers { nodes: [Answer!]! }
  type Answer { text: String comments(first: Int = 20): Answers! author: Person }
  type Person { name: String best: Thread written(first: Int = 20): [Revision!]! }
  type Revision { title: String difference: [Answer!]! }
`);

function measured(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return measure(schema, document.definitions[0] as OperationDefinitionNode, fragmentsOf(document), variables, 1e9);
}

function refused(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return firstOverLimit(schema, document.definitions[0] as OperationDefinitionNode, fragmentsOf(document), variables)?.what;
}

describe('measuring an operation', () => {
  it('counts each object once for every object of the lists it stands in', () => {
    expect(measured('{ threads(first: 10) { nodes { title author { name } } } }')).toEqual({ depth: 4, aliases: 0, roots: 1, cost: 1 + 10 + 10 });
  });

  it('counts a list that says no length by its default, and a variable by its value or its own default', () => {
    const text = (first: string) => `{ threads${first} { nodes { author { name } } } }`;
    expect(measured(text('')).cost).toBe(1 + 20 + 20);
    expect(measured('query ($n: Int) { threads(first: $n) { nodes { author { name } } } }', { n: 50 }).cost).toBe(1 + 50 + 50);
    expect(measured('query ($n: Int = 70) { threads(first: $n) { nodes { author { name } } } }').cost).toBe(1 + 70 + 70);
    expect(measured('query ($n: Int) { threads(first: $n) { nodes { author { name } } } }').cost).toBe(1 + 20 + 20);
  });

  it('counts what stands in all sections of a space', () => {
    expect(measured('{ space { articlesBySection { nodes { title } } } }').cost).toBe(1 + 1 + 21 * 5);
  });

  it('counts the comparison of two texts as dear as it is: one is asked for, a list of them is not', () => {
    expect(refused('{ thread { author { written(first: 1) { difference { text } } } } }')).toBeUndefined();
    expect(refused('{ thread { author { written(first: 20) { difference { text } } } } }')).toBe('cost');
    expect(refused('{ thread { author { written(first: 100) { title } } } }')).toBeUndefined();
  });

  it('counts every comparison of two texts that there is', () => {
    const ours = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));
    const types = Object.values(ours.getTypeMap()).filter(isObjectType);
    const leadingTo = (name: string) =>
      types.flatMap((type) => Object.values(type.getFields()).flatMap((field) => (getNamedType(field.type).name === name ? `${type.name}.${field.name}` : [])));
    // What a translation lacks is compared as soon as any of its fields is read.
    const comparisons = [...leadingTo('DifferenceBlock').filter((field) => field !== 'OriginalChanges.difference'), ...leadingTo('OriginalChanges')];
    expect(comparisons.length).toBeGreaterThan(4);
    expect(comparisons.filter((field) => dear[field] === undefined)).toEqual([]);
  });

  it('looks into fragments, and stops where they double', () => {
    const bomb = `{ thread { ...f0 } } ${Array.from({ length: 40 }, (_, n) => `fragment f${n} on Thread { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f40 on Thread { title }`;
    expect(refused(bomb)).toBe('cost');
    expect(measured('{ thread { ...f } } fragment f on Thread { answers(first: 5) { nodes { author { name } } } }').cost).toBe(1 + 1 + 1 + 5 + 5);
  });

  it('refuses what is too deep, too wide or too dear, and says which', () => {
    expect(refused('{ thread { author { best { author { best { author { best { author { name } } } } } } } } }')).toBe('depth');
    expect(refused(`{ thread { ${Array.from({ length: 16 }, (_, n) => `t${n}: title`).join(' ')} } }`)).toBe('aliases');
    expect(refused('{ thread { title } thread { title } thread { title } thread { title } thread { title } thread { title } }')).toBe('root fields');
    expect(refused('{ threads(first: 100) { nodes { answers(first: 30) { nodes { comments { nodes { text } } } } } } }')).toBe('cost');
    expect(refused('{ thread { title answers { nodes { text author { name } comments(first: 10) { nodes { text author { name } } } } } } }')).toBeUndefined();
  });

  it('knows which variables change the size', () => {
    expect(variablesOfSize(parse('query ($n: Int, $m: Int) { threads(first: $n) { nodes { title } } }'))).toEqual(['n']);
  });
});
