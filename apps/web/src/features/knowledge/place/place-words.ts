import * as m from '@kehila/messages/web';
import { type ArticleKind, kinds } from '#features/knowledge/place/kinds.ts';

interface Placed {
  readonly kind: ArticleKind;
  readonly section: { readonly name: string } | null;
  readonly appliesTo: readonly { readonly name: string; readonly text: string }[];
}

/** Where an article stands and what it applies to, as it is listed in one line. */
export function placeWords({ kind, section, appliesTo }: Placed): string[] {
  return [kinds[kind](), section?.name ?? m.web_knowledge_section_none(), ...appliesTo.map(({ name, text }) => `${name}: ${text}`)];
}
