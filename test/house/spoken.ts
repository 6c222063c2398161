import { parse } from 'svelte/compiler';

/** Attributes that a person reads or hears. */
const spokenAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'content',
  'label',
  'placeholder',
  'title',
]);

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** Words that stand in the markup of a component itself, not in the message files. */
export function wordsIn(component: string): string[] {
  const { fragment } = parse(component, { modern: true });
  return [...walk(fragment as unknown as Node)];
}

function* walk(node: Node): Generator<string> {
  if (node.type === 'Text' && hasLetters(node.data)) yield node.data.trim();
  if (node.type === 'Attribute') {
    if (spokenAttributes.has(node.name ?? '')) yield* literalsOf(node.value);
    return;
  }
  if (node.type === 'RegularElement' && (node.name === 'script' || node.name === 'style')) return;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'expression' || key === 'metadata') continue;
    for (const inner of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(inner)) yield* walk(inner);
  }
}

/** `title="Close"` is words; `content="width=device-width"` and `content="noindex"` are for machines. */
function* literalsOf(value: unknown): Generator<string> {
  if (!Array.isArray(value)) return;
  for (const part of value as Node[])
    if (part.type === 'Text' && hasLetters(part.data) && !/^[a-z0-9-]+([=,;:/ ]+[a-z0-9-]+)*$/.test(part.data)) yield part.data.trim();
}

function hasLetters(text: string | undefined): text is string {
  return text !== undefined && /\p{L}/u.test(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
