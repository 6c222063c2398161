import { Injectable } from '@nestjs/common';
import { LastVisits, PublicAddress, Standing } from '@kehila/accounts';
import { JudgedTexts, type JudgedTextShown } from '@kehila/community';
import { Actor, LiveSettings } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { trusted } from '../spam-settings';
import type { ToldText } from './spam-service';

/** Whoever follows it changes over there. */
const pageLanguage = 'he';
const outsider = Actor.anonymous('en');

/** A text for the service, and what decides whether it is asked about it. */
export interface Told {
  readonly text: ToldText;
  readonly place: Pick<JudgedTextShown, 'kind' | 'spaceId' | 'publication'>;
  /** Of the staff, or with enough reputation: of such the service is not asked. */
  readonly authorIsTrusted: boolean;
}

/** Reads texts as somebody outside may know them. */
@Injectable()
export class ToldTexts {
  constructor(
    private readonly texts: JudgedTexts,
    private readonly visits: LastVisits,
    private readonly standing: Standing,
    private readonly site: PublicAddress,
    private readonly spaces: Spaces,
    private readonly settings: LiveSettings,
  ) {}

  /** Undefined: it is gone, nobody's any more, or stands where not everybody reads: that leaves the house for no service. */
  async byId(id: string): Promise<Told | undefined> {
    const [shown, writer] = [(await this.texts.byIds(outsider, [id])).get(id), await this.texts.writerOf(id)];
    if (!shown || !writer || !(await this.spaces.readableBy(outsider)).includes(shown.spaceId)) return undefined;
    const points = await this.standing.of(writer.accountId);
    return {
      text: {
        kind: shown.kind,
        words: shown.kind === 'question' ? `${shown.title}\n\n${shown.body.markdown}` : shown.body.markdown,
        address: this.site.url(`/${pageLanguage}${shown.path}`),
        writtenAt: shown.writtenAt,
        authorName: shown.nameHidden ? null : shown.authorName,
        visit: await this.visits.of(writer.accountId),
      },
      place: shown,
      authorIsTrusted: writer.isStaff || points >= this.settings.get(trusted),
    };
  }
}
