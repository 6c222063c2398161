import { print, type DocumentNode } from 'graphql';
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import type { introspection } from './generated/schema';

/** Writes a typed document against the API's schema. Fragments are plain: what a part spreads, it reads. */
export const graphql = initGraphQLTada<{ introspection: introspection; disableMasking: true; scalars: { DateTime: string } }>();

export type { ResultOf, VariablesOf } from 'gql.tada';
export type Document<Result, Variables> = TadaDocumentNode<Result, Variables>;

const texts = new WeakMap<DocumentNode, string>();

/** The text of a document; written once, so that the server knows it again by its bytes. */
export function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = print(document)));
  return text;
}
