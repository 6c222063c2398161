import { Injectable, Optional } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { outgoing, type Outgoing, RefusedAddress, Settings } from '@kehila/platform';
import { SpamService, SpamServiceTrouble, type ToldText } from './spam-service';

const answerMilliseconds = 5_000;
const keptBytes = 1_024;
const kinds: Readonly<Record<ToldText['kind'], string>> = { question: 'forum-post', answer: 'reply', comment: 'comment' };

/** Nobody's: the service wants one with each text. */
const unknownAddress = '0.0.0.0';

/** Akismet, and whatever speaks as it does. https://akismet.com/developers/detailed-docs/comment-check/ */
@Injectable()
export class Akismet extends SpamService {
  private readonly place: Settings['akismet'];
  private readonly post: Outgoing;

  constructor(
    private readonly site: PublicAddress,
    @Optional() settings?: Settings,
  ) {
    super();
    this.place = settings?.akismet ?? null;
    this.post = outgoing({ inner: new Set(settings?.innerHosts), milliseconds: answerMilliseconds, bytes: keptBytes, cut: true });
  }

  get isOn(): boolean {
    return this.place !== null;
  }

  async isSpam(text: ToldText): Promise<boolean> {
    const said = await this.tell('comment-check', text);
    if (said !== 'true' && said !== 'false') throw new SpamServiceTrouble('it answers neither true nor false');
    return said === 'true';
  }

  async learn(text: ToldText, isSpam: boolean): Promise<void> {
    await this.tell(isSpam ? 'submit-spam' : 'submit-ham', text);
  }

  private async tell(what: string, text: ToldText): Promise<string> {
    try {
      const answer = await this.post(`${this.place?.url}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Kehila' },
        body: this.formOf(text).toString(),
        redirect: 'manual',
      });
      // Its reason stands in a header; the key does not.
      if (answer.status !== 200) throw new SpamServiceTrouble(`it answers ${answer.status} ${answer.headers.get('x-akismet-debug-help') ?? ''}`.trim());
      return (await answer.text()).trim();
    } catch (error) {
      if (error instanceof SpamServiceTrouble) throw error;
      throw new SpamServiceTrouble(troubleOf(error));
    }
  }

  private formOf({ kind, words, address, writtenAt, authorName, visit }: ToldText): URLSearchParams {
    return new URLSearchParams({
      api_key: this.place?.key ?? '',
      blog: this.site.url('/'),
      blog_lang: 'he, en',
      blog_charset: 'UTF-8',
      user_ip: visit?.address ?? unknownAddress,
      user_agent: visit?.browser ?? '',
      permalink: address,
      comment_type: kinds[kind],
      comment_author: authorName ?? '',
      comment_content: words,
      comment_date_gmt: writtenAt.toISOString(),
    });
  }
}

/** A code: messages of the system name addresses that nobody needs to see. */
function troubleOf(error: unknown): string {
  if (error instanceof RefusedAddress) return error.reason;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unreachable';
}
