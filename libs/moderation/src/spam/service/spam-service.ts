/** A text as a service outside is told of it. Who hid the name is not named. */
export interface ToldText {
  readonly kind: 'question' | 'answer' | 'comment';
  /** With the title, where it has one. */
  readonly words: string;
  /** Where everybody reads it. */
  readonly address: string;
  readonly writtenAt: Date;
  readonly authorName: string | null;
  /** Of the author's last visit; null: not known any more. */
  readonly visit: { readonly address: string; readonly browser: string | null } | null;
}

/** Port: somebody outside who has seen more advertising than one community ever will. */
export abstract class SpamService {
  /** Whether the operator named one. */
  abstract readonly isOn: boolean;

  /** @throws SpamServiceTrouble when it does not answer, or not that. */
  abstract isSpam(text: ToldText): Promise<boolean>;

  /** What people here decided otherwise. @throws SpamServiceTrouble */
  abstract learn(text: ToldText, isSpam: boolean): Promise<void>;
}

/** The service did not answer as agreed; for the log, without the text. */
export class SpamServiceTrouble extends Error {}
