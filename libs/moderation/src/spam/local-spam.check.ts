import { Injectable } from '@nestjs/common';
import { Standing } from '@kehila/accounts';
import { actingAccount, AuthorActivity } from '@kehila/community';
import { ChecksContent, type ContentCheck, defineSetting, type Finding, LiveSettings, type TextToCheck, type Transaction } from '@kehila/platform';
import { trusted } from './spam-settings';

const group = 'moderation';
const mostLinks = defineSetting({ key: 'moderation.spam_links', kind: 'integer', group, default: 8, minimum: 1, maximum: 1_000 });
const mostTexts = defineSetting({ key: 'moderation.spam_texts', kind: 'integer', group, default: 15, minimum: 2, maximum: 1_000 });
const mostRepeats = defineSetting({ key: 'moderation.spam_repeats', kind: 'integer', group, default: 3, minimum: 2, maximum: 1_000 });

/** Shorter ones are said often: “Thank you, that helped.” */
const shortestRepeated = 40;

/** Links, haste and repetition, by who has not earned much trust yet: shown and told to the staff; of somebody who is new it waits for them. */
@Injectable()
@ChecksContent()
export class LocalSpamCheck implements ContentCheck {
  constructor(
    private readonly standing: Standing,
    private readonly activity: AuthorActivity,
    private readonly settings: LiveSettings,
  ) {}

  async check(tx: Transaction, text: TextToCheck): Promise<readonly Finding[]> {
    if (text.kind === 'article' || tx.actor.isStaff || (await this.isTrusted(tx))) return [];
    const links = found('many_links', linksIn(text.html), this.settings.get(mostLinks) + 1);
    if (text.stood !== null) return links;

    const { isNewcomer, lately, same } = await this.activity.before(tx, text.text);
    const signs = [
      ...links,
      ...found('haste', lately + 1, this.settings.get(mostTexts)),
      ...(text.text.length < shortestRepeated ? [] : found('repetition', same + 1, this.settings.get(mostRepeats))),
    ];
    if (signs.length === 0 || !isNewcomer) return signs;
    return [...signs.map((sign) => ({ ...sign, verdict: 'hold' as const })), { verdict: 'hold', reason: 'new_account', ruleId: null, amount: null }];
  }

  private async isTrusted(tx: Transaction): Promise<boolean> {
    return (await this.standing.within(tx, actingAccount(tx.actor))) >= this.settings.get(trusted);
  }
}

function found(reason: Finding['reason'], amount: number, from: number): Finding[] {
  return amount >= from ? [{ verdict: 'flag', reason, ruleId: null, amount }] : [];
}

function linksIn(html: string): number {
  return html.match(/<a href=/g)?.length ?? 0;
}
