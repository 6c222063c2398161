import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  AcceptAnswer,
  AppealCorrection,
  ApplyCorrection,
  AskForInfo,
  AskQuestion,
  CastVote,
  CloseQuestion,
  ConfirmUrgent,
  FollowQuestion,
  MarkAffected,
  MarkDuplicate,
  MarkTrust,
  PostAnswer,
  PostComment,
  ProposeCorrection,
  ReopenQuestion,
  WithdrawAcceptance,
} from '@kehila/community';
import { NominateForArticle } from '@kehila/knowledge';
import { DecideItem, FlagContent, ItemReader } from '@kehila/moderation';
import { type Actor, Clock } from '@kehila/platform';
import type { Corrects, Flags, Judges, MarksTrust, PostsAnswer, SampleThread, ThreadAct } from '../sample.types';
import { done } from './done';
import type { Stage } from './stage';

/** Plays the threads, and knows what has become of them. */
export class ThreadPlayer {
  /** By `thread` and by `thread answer`. */
  private readonly ids = new Map<string, string>();
  /** The correction of an answer, by the answer's name. */
  private readonly corrections = new Map<string, string>();
  private readonly nominations = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly stage: Stage,
  ) {}

  /** The content id of a thread's question, or of one answer in it. */
  id(thread: string, answer?: string): string {
    const id = this.ids.get(nameOf(thread, answer));
    if (id === undefined) throw new Error(`the sample community has not yet: ${nameOf(thread, answer)}`);
    return id;
  }

  /** The nomination of an answer, if somebody has made one. */
  nomination(thread: string, answer: string | undefined): string | undefined {
    return this.nominations.get(nameOf(thread, answer));
  }

  async ask(actor: Actor, thread: SampleThread): Promise<void> {
    const { key, title, body, language } = thread;
    const asked = await this.use(AskQuestion).execute(actor, {
      space: this.stage.space(thread.space).slug,
      title,
      body,
      tags: [...thread.tags],
      language,
      fields: Object.entries(thread.fields ?? {}).map(([key, value]) => ({ key, value })),
      urgent: thread.urgent ?? false,
      nameHidden: thread.nameHidden ?? false,
    });
    this.ids.set(key, done(asked, `${key}: ask`).questionId);
  }

  async act(actor: Actor, thread: SampleThread, act: ThreadAct): Promise<void> {
    done(await this.outcome(actor, thread, act), `${thread.key}: ${act.act} by account ${actor.accountId}`);
  }

  private async outcome(actor: Actor, story: SampleThread, act: ThreadAct): Promise<unknown> {
    const thread = story.key;
    const questionId = this.id(thread);
    const contentId = 'on' in act ? this.id(thread, act.on) : questionId;
    switch (act.act) {
      case 'answer':
        return this.keep(nameOf(thread, act.key), await this.use(PostAnswer).execute(actor, { questionId, body: act.text }));
      case 'comment':
        return this.use(PostComment).execute(actor, { contentId, body: act.text });
      case 'useful':
        return this.use(CastVote).execute(actor, { contentId, value: 1 });
      case 'notUseful':
        return this.use(CastVote).execute(actor, { contentId, value: -1 });
      case 'accept':
        return this.use(AcceptAnswer).execute(actor, { answerId: this.id(thread, act.answer) });
      case 'withdrawAcceptance':
        return this.use(WithdrawAcceptance).execute(actor, { answerId: this.id(thread, act.answer) });
      case 'affected':
        return this.use(MarkAffected).execute(actor, { questionId, affected: true });
      case 'follow':
        return this.use(FollowQuestion).execute(actor, { questionId, follow: true });
      case 'duplicate':
        return this.use(MarkDuplicate).execute(actor, { questionId, duplicateOf: this.id(act.of) });
      case 'close':
        return this.use(CloseQuestion).execute(actor, { questionId, reason: act.reason });
      case 'reopen':
        return this.use(ReopenQuestion).execute(actor, { questionId });
      case 'needsInfo':
        return this.use(AskForInfo).execute(actor, { questionId, needed: true });
      case 'confirmUrgent':
        return this.use(ConfirmUrgent).execute(actor, { questionId, urgent: true });
      case 'correct':
        return this.correct(actor, story, act);
      case 'applyCorrection':
        return this.use(ApplyCorrection).execute(actor, { correctionId: this.correction(thread, act.answer) });
      case 'appealCorrection':
        return this.use(AppealCorrection).execute(actor, { correctionId: this.correction(thread, act.answer), reason: act.reason ?? '' });
      case 'markTrust':
        return this.markTrust(actor, thread, act);
      case 'flag':
        return this.flag(actor, act, contentId);
      case 'judge':
        return this.judge(actor, act, contentId);
      case 'nominate':
        return this.nominate(actor, thread, act.answer, act.reason);
    }
  }

  private async correct(actor: Actor, { key, then }: SampleThread, { answer, kind, reason, instead: [was, is] }: Corrects): Promise<unknown> {
    const corrected = then.find((act): act is PostsAnswer => act.act === 'answer' && act.key === answer);
    const body = corrected?.text.replace(was, is) ?? '';
    const input = { answerId: this.id(key, answer), kind, reason, body };
    const { correctionId } = done(await this.use(ProposeCorrection).execute(actor, input), `${key}: correct`);
    this.corrections.set(nameOf(key, answer), correctionId);
    return correctionId;
  }

  private markTrust(actor: Actor, thread: string, { answer, kind, note, version, days }: MarksTrust): Promise<unknown> {
    const until = days === undefined ? null : new Date(this.use(Clock).now().getTime() + days * 86_400_000);
    return this.use(MarkTrust).execute(actor, { answerId: this.id(thread, answer), kind, note, version, until });
  }

  private flag(actor: Actor, { on, reason, text }: Flags, subjectId: string): Promise<unknown> {
    return this.use(FlagContent).execute(actor, { subjectKind: on === undefined ? 'question' : 'answer', subjectId, reason, note: text });
  }

  private async judge(actor: Actor, { decision, reason }: Judges, subjectId: string): Promise<unknown> {
    const { nodes } = await this.use(ItemReader).page(actor, { state: 'pending', first: 100 });
    const item = nodes.find((one) => one.subjectId === subjectId);
    if (!item) throw new Error(`the sample community has not yet reported: ${subjectId}`);
    return this.use(DecideItem).execute(actor, { itemId: item.id, version: item.version, decision, reason });
  }

  private correction(thread: string, answer: string): string {
    const id = this.corrections.get(nameOf(thread, answer));
    if (id === undefined) throw new Error(`the sample community has not yet corrected: ${nameOf(thread, answer)}`);
    return id;
  }

  private async nominate(actor: Actor, thread: string, answer: string, reason: string): Promise<unknown> {
    const nominated = done(await this.use(NominateForArticle).execute(actor, { contentId: this.id(thread, answer), reason }), `${thread}: nominate`);
    this.nominations.set(nameOf(thread, answer), nominated.nominationId);
    return nominated;
  }

  private keep<Outcome>(name: string, outcome: Outcome): Outcome {
    if (typeof outcome === 'object' && outcome !== null && 'answerId' in outcome) this.ids.set(name, String(outcome.answerId));
    return outcome;
  }

  private use<UseCase>(type: Type<UseCase>): UseCase {
    return this.app.get(type, { strict: false });
  }
}

function nameOf(thread: string, answer: string | undefined): string {
  return answer === undefined ? thread : `${thread} ${answer}`;
}
