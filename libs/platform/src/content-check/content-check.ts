import type { Language } from '../markdown';
import type { Transaction } from '../work/transaction';

/** A text before it is posted or changed, with what a reader will read of it. */
export interface TextToCheck {
  readonly kind: 'question' | 'answer' | 'comment' | 'article';
  /** What stands already and is to be changed, title and Markdown; null: it is new. What was in it before is nobody's finding. */
  readonly stood: string | null;
  /** With the tags, one a line; empty where there is none. */
  readonly title: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
}

/** What a finding asks for, the mildest first: a look by the staff, a look before others see it, or not to be posted at all. */
export type FindingVerdict = 'flag' | 'hold' | 'refuse';

/** Why; the sentence of each stands in the message files as `web_content_checks_reason_<reason>`. */
export type FindingReason = 'word' | 'link' | 'newcomer_links' | 'newcomer_image' | 'many_links' | 'haste' | 'repetition' | 'new_account' | 'spam_service';

/** Something about a text that the staff should know. Codes and ids only: it is recorded with the text's event. */
export interface Finding {
  readonly verdict: FindingVerdict;
  readonly reason: FindingReason;
  /** Of the rule that says so; null where no rule does. */
  readonly ruleId: string | null;
  /** How many, where something was counted; else null. */
  readonly amount: number | null;
}

/** One way to look at texts before they are posted. A provider that implements it is marked with `@ChecksContent`. */
export interface ContentCheck {
  /** The text with what must not be shown put out. Answers at once, from memory. */
  masked?(text: string): string;

  /** Within the transaction that posts the text, after its author was found to be allowed to. */
  check?(tx: Transaction, text: TextToCheck): readonly Finding[] | Promise<readonly Finding[]>;
}
