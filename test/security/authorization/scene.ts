import { act } from '../../stage/act';
import type { Kehila, Person } from '../../stage/kehila';
import { expectDone, idOf } from './outcomes';
import { SceneOfAdministration } from './scene-of-administration';
import { SceneOfArticles } from './scene-of-articles';
import { SceneOfPoints } from './scene-of-points';
import { SceneOfRecognition } from './scene-of-recognition';
import { SceneOfSearch } from './scene-of-search';

/** The eight roles of the domain, and two that are easily forgotten: an account whose address is not confirmed, and staff of another space. */
export const roles = ['anonymous', 'unverified', 'newcomer', 'customer', 'expert', 'staff', 'elsewhere', 'reviewer', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Where everything happens: a public space and one for members only, with the people who own things there. */
export class Scene {
  private made = 0;
  readonly articles = new SceneOfArticles(this);
  readonly administration: SceneOfAdministration;
  readonly points: SceneOfPoints;
  readonly recognition: SceneOfRecognition;
  readonly search: SceneOfSearch;

  private constructor(
    private readonly kehila: Kehila,
    readonly space: string,
    readonly asker: Person,
    readonly helper: Person,
    readonly staff: Person,
    readonly reviewer: Person,
  ) {
    this.administration = new SceneOfAdministration(kehila, asker);
    this.points = new SceneOfPoints(kehila, this.administration);
    this.recognition = new SceneOfRecognition(kehila, this);
    this.search = new SceneOfSearch(kehila, this);
  }

  /** In the space with this slug; its owners are let in where it is for members. */
  static async in(kehila: Kehila, slug: string, spaceId: string, membersOnly: boolean): Promise<Scene> {
    const [asker, helper] = [await kehila.person('asker', { reputation: 500 }), await kehila.person('helper', { reputation: 500 })];
    const staff = await kehila.person('owner-staff', { grants: [{ role: 'STAFF', spaceId }] });
    const reviewer = await kehila.person('owner-reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
    if (membersOnly) for (const person of [asker, helper]) await kehila.letIn(person, spaceId);
    return new Scene(kehila, slug, asker, helper, staff, reviewer);
  }

  /** Whom nobody has decided anything about. */
  async member(): Promise<string> {
    return (await this.kehila.person('member')).handle;
  }

  /** An expert of the space, who may be asked. */
  async willingExpert(): Promise<string> {
    const { accountId, handle } = await this.kehila.person('willing');
    await this.kehila.sql(
      `with chip as (insert into role_grant (account_id, role, space_id, granted_at) select $1, 'EXPERT', id, now() from space where slug = $2)
       insert into expert_willing (account_id, space_id, a_week, since) select $1, id, 5, now() from space where slug = $2`,
      accountId,
      this.space,
    );
    return handle;
  }

  /** What the reviewer approved, drawn for a second look. */
  async reReview(): Promise<string> {
    const { revisionId } = await this.articles.published();
    const insert = `insert into re_review (decision_id, revision_id, chosen_at) select id, revision_id, now() from review_decision where revision_id = $1 returning id`;
    return (await this.kehila.sql<{ id: string }>(insert, revisionId))[0]!.id;
  }

  /** Two people who vote for each other. */
  async voteRing(): Promise<string> {
    const insert = `with ring as (insert into vote_ring (votes, found_at, state) values (10, now(), 'open') returning id),
        members as (insert into vote_ring_member (ring_id, account_id) select ring.id, m from ring, unnest($1::bigint[]) m)
      select id from ring`;
    const members = [await this.kehila.person('voter'), await this.kehila.person('voted')].map(({ accountId }) => accountId);
    return (await this.kehila.sql<{ id: string }>(insert, members))[0]!.id;
  }

  async question(): Promise<string> {
    const input = { space: this.space, title: `What blinks on box number ${++this.made}?`, body: 'A red light.', tags: ['light'] };
    return idOf(await act(this.asker.client, 'askQuestion', input, 'Question { id }'));
  }

  /** Of a question. */
  async tag(): Promise<string> {
    await this.question();
    return 'light';
  }

  /** Two that nothing else carries, of one question. */
  async tags(): Promise<readonly [string, string]> {
    const tags = [`tag-${++this.made}`, `tag-${++this.made}`] as const;
    const input = { space: this.space, title: `What hums in box number ${this.made}?`, body: 'A fan.', tags: [...tags] };
    expectDone(await act(this.asker.client, 'askQuestion', input, 'Question { id }'));
    return tags;
  }

  /** Leads to the tag of a question. */
  async synonym(): Promise<string> {
    const word = `word-${++this.made}`;
    expectDone(await act(this.staff.client, 'addTagSynonym', { tag: await this.tag(), word }));
    return word;
  }

  async mergedTag(): Promise<string> {
    const [from, into] = await this.tags();
    expectDone(await act(this.staff.client, 'mergeTags', { from, into }));
    return from;
  }

  async hiddenNameQuestion(): Promise<string> {
    const input = { space: this.space, title: `What hides in box number ${++this.made}?`, body: 'A secret.', tags: ['light'], nameHidden: true };
    return idOf(await act(this.asker.client, 'askQuestion', input, 'Question { id }'));
  }

  /** Its question is open, and nothing is accepted. */
  async answer(questionId?: string): Promise<string> {
    const input = { questionId: questionId ?? (await this.question()), body: 'Turn it off and on again.' };
    return idOf(await act(this.helper.client, 'postAnswer', input, 'Answer { id }'));
  }

  /** Of the helper, on a question. */
  async comment(): Promise<string> {
    return idOf(await act(this.helper.client, 'postComment', { contentId: await this.question(), body: 'Which light?' }, 'Comment { id }'));
  }

  /** The helper's answer, which the staff made a comment: its id by now. */
  async turnedAnswer(): Promise<string> {
    const onContentId = await this.question();
    const input = { answerId: await this.answer(onContentId), onContentId };
    return idOf(await act(this.staff.client, 'turnAnswerIntoComment', input, 'TurnedText { id }'));
  }

  /** Of the helper's answer, by the asker: it waits for the helper. */
  async correction(answerId?: string, kind = 'FACTUAL'): Promise<string> {
    const input = { answerId: answerId ?? (await this.answer()), kind, reason: 'It is the other light.', body: 'Turn it off, wait, and on again.' };
    return idOf(await act(this.asker.client, 'proposeCorrection', input, 'Correction { id }'));
  }

  async acceptedAnswer(): Promise<string> {
    const answerId = await this.answer();
    expectDone(await act(this.asker.client, 'acceptAnswer', { answerId }));
    return answerId;
  }

  /** The staff warn of it. */
  async markedAnswer(): Promise<string> {
    const answerId = await this.answer();
    expectDone(await act(this.staff.client, 'markTrust', { answerId, kind: 'UNSAFE', note: 'Pull the plug first.' }));
    return answerId;
  }

  async duplicate(): Promise<string> {
    const [questionId, duplicateOf] = [await this.question(), await this.question()];
    expectDone(await act(this.staff.client, 'markDuplicate', { questionId, duplicateOf }));
    return questionId;
  }

  /** By the helper, who has the ability. */
  async suggestedDuplicate(): Promise<string> {
    const [questionId, duplicateOf] = [await this.question(), await this.question()];
    const { suggestedDuplicate } = await act(this.helper.client, 'markDuplicate', { questionId, duplicateOf }, 'Question { suggestedDuplicate { id } }');
    return (suggestedDuplicate as { id: string }).id;
  }

  async mergedQuestion(): Promise<string> {
    const [questionId, intoId] = [await this.question(), await this.question()];
    expectDone(await act(this.staff.client, 'mergeQuestions', { questionId, intoId }));
    return questionId;
  }

  /** Asked by the staff for an answer that stood elsewhere. */
  async splitQuestion(): Promise<string> {
    const questionId = await this.question();
    const input = { questionId, answerIds: [await this.answer(questionId)], title: 'Why does the other one hum?', body: 'What does the hum come from?' };
    return idOf(await act(this.staff.client, 'splitQuestion', input, 'Question { id }'));
  }

  /** Public, with nobody who is staff of it alone. */
  async furtherSpace(): Promise<string> {
    const slug = `further-${++this.made}`;
    await this.kehila.space({ slug });
    await this.kehila.spacesAnew();
    return slug;
  }

  /** It was asked in another space. */
  async movedQuestion(): Promise<string> {
    const { client } = await this.administration.administrator();
    const input = { space: await this.furtherSpace(), title: `What came from elsewhere, number ${++this.made}?`, body: 'A red light.', tags: ['light'] };
    const questionId = idOf(await act(client, 'askQuestion', input, 'Question { id }'));
    expectDone(await act(client, 'moveQuestion', { questionId, space: this.space }));
    return questionId;
  }

  async closedQuestion(): Promise<string> {
    const questionId = await this.question();
    expectDone(await act(this.staff.client, 'closeQuestion', { questionId, reason: 'OFF_TOPIC' }));
    return questionId;
  }

  async lockedQuestion(): Promise<string> {
    const questionId = await this.question();
    expectDone(await act(this.staff.client, 'lockQuestion', { questionId, reason: 'It got loud.' }));
    return questionId;
  }

  /** A question that waits for approval, since somebody new wrote many links. */
  async heldQuestion(): Promise<string> {
    const newcomer = await this.kehila.person('held', { at: this.kehila.clock.now() });
    const body = [1, 2, 3].map((link) => `https://shop.example/${link}`).join(' ');
    const asked = await act(newcomer.client, 'askQuestion', { space: this.space, title: 'Buy these cheap things', body, tags: [] }, 'Question { id held }');
    if (asked['held'] !== true) throw new Error('the question was not held');
    return idOf(asked);
  }

  /** What waits for a moderator about an answer, and the version to decide. */
  async flagged(): Promise<{ itemId: string; version: number }> {
    const subjectId = await this.answer();
    await act(this.asker.client, 'flagContent', { subjectKind: 'ANSWER', subjectId, reason: 'SPAM', note: 'Buys boxes.' }, 'OwnFlag { id }');
    const [item] = await this.kehila.sql<{ id: string }>('select id from moderation_item where subject_id = $1', subjectId);
    return { itemId: item!.id, version: 1 };
  }

  /** A decision to hide an answer. */
  async decided(): Promise<string> {
    const { itemId, version } = await this.flagged();
    await act(this.staff.client, 'decideModerationItem', { itemId, version, decision: 'HIDE', reason: 'SPAM' });
    const [decision] = await this.kehila.sql<{ id: string }>('select id from moderation_decision where item_id = $1', itemId);
    return decision!.id;
  }

  /** What waits about an objection to such a decision. */
  async appealed(): Promise<string> {
    const decisionId = await this.decided();
    await act(this.helper.client, 'appealDecision', { decisionId, words: 'It is fine.' });
    const [appeal] = await this.kehila.sql<{ item_id: string }>('select item_id from moderation_appeal where decision_id = $1', decisionId);
    return appeal!.item_id;
  }

  /** Stands before the staff at once. */
  async urgentQuestion(): Promise<string> {
    const questionId = await this.question();
    expectDone(await act(this.staff.client, 'confirmUrgent', { questionId, urgent: true }));
    return questionId;
  }

  /** At a question, by the staff of the space. */
  async announcement(): Promise<string> {
    return this.announce(this.staff.client, { questionId: await this.question() });
  }

  /** By an administrator; those before it are over, since a place takes five. */
  async homeAnnouncement(): Promise<string> {
    await this.endAnnouncements();
    return this.announce((await this.administration.administrator()).client, {});
  }

  /** Those of the home page and of spaces, so that there is room for one. */
  async endAnnouncements(): Promise<void> {
    await this.kehila.sql('update announcement set ended_at = now() where question_id is null');
  }

  /** So that there is room for one more: a space takes three. */
  async unpinAll(): Promise<void> {
    await this.kehila.sql('delete from pinned_question');
  }

  private async announce(client: Person['client'], place: object): Promise<string> {
    const words = { severity: 'INFO', textHe: 'תקלה ידועה.', textEn: 'A known fault.', until: '2027-01-01T08:00:00.000Z' };
    return idOf(await act(client, 'publishAnnouncement', { ...words, ...place }, 'ManagedAnnouncement { id }'));
  }

  /** Of the space: a change names the version that was read. */
  async serviceVersion(): Promise<number> {
    const [space] = await this.kehila.sql<{ version: number }>('select service_version as version from space where slug = $1', this.space);
    return space?.version ?? 0;
  }

  async standardVersion(): Promise<number> {
    const [space] = await this.kehila.sql<{ version: number }>('select review_version as version from space where slug = $1', this.space);
    return space?.version ?? 0;
  }

  async sectionsVersion(): Promise<number> {
    const [space] = await this.kehila.sql<{ version: number }>('select sections_version as version from space where slug = $1', this.space);
    return space?.version ?? 0;
  }

  /** Of the space, with a field in it that was there before: a form holds ten. */
  async form(): Promise<{ version: number; key: string | null }> {
    const [space] = await this.kehila.sql<{ version: number; key: string | null }>(
      `select form_version as version, form_fields -> 0 ->> 'key' as key from space where slug = $1`,
      this.space,
    );
    return space!;
  }
}

/** Somebody in each role, in the space and nowhere else; strangers to all that is in the scene. */
export async function people(kehila: Kehila, spaceId: string, otherSpaceId: string): Promise<Record<Role, Person>> {
  const holding = (role: 'EXPERT' | 'STAFF' | 'REVIEWER' | 'MANAGER' | 'ADMINISTRATOR', where: string | null) => ({ grants: [{ role, spaceId: where }] });
  const unverified = await kehila.person('unverified');
  await kehila.sql(`update account set state = 'unverified', verified_at = null where id = $1`, unverified.accountId);
  return {
    anonymous: { client: kehila.anonymous(), accountId: '', handle: '', email: '' },
    unverified,
    newcomer: await kehila.person('newcomer', { at: kehila.clock.now() }),
    customer: await kehila.person('customer'),
    expert: await kehila.person('expert', holding('EXPERT', spaceId)),
    staff: await kehila.person('staff', holding('STAFF', spaceId)),
    elsewhere: await kehila.person('elsewhere', holding('STAFF', otherSpaceId)),
    reviewer: await kehila.person('reviewer', holding('REVIEWER', spaceId)),
    manager: await kehila.person('manager', holding('MANAGER', null)),
    administrator: await kehila.person('administrator', holding('ADMINISTRATOR', null)),
  };
}
