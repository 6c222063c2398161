import type { Locator } from 'playwright-core';
import { tickStandard } from './stage/tick-standard.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

interface Story {
  readonly language: Language;
  readonly width: number;
  /** Words of a title, as somebody begins to type it, and the thread of the sample that asks the same. */
  readonly known: { readonly typed: string; readonly title: string };
  readonly asker: { readonly name: string; readonly email: string };
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly comment: string;
  readonly article: { readonly title: string; readonly first: string; readonly second: string; readonly added: string };
  readonly remark: string;
  readonly reason: string;
  readonly search: string;
}

const stories: readonly Story[] = [
  {
    language: 'he',
    width: 390,
    known: { typed: 'הכתוביות מאחרות בערוצים החיים', title: 'הכתוביות בנהר TV מאחרות בשנייה, רק בערוצים החיים' },
    asker: { name: 'רותם אלמוג', email: 'rotem@people.example' },
    title: 'המדפסת לא מוצאת את הרשת אחרי החלפת נתב',
    question: 'החלפנו נתב לגל 2, ומאז המדפסת האלחוטית לא מתחברת. ניסיתי לכבות ולהדליק.',
    answer: 'המדפסת מכירה רק רשת של 2.4 GHz. מפרידים את הרשתות בהגדרות הנתב ומחברים אותה לרשת האיטית.',
    comment: 'איפה נמצאת ההגדרה הזאת?',
    article: {
      title: 'מדפסת אלחוטית אחרי החלפת נתב',
      first: 'מפרידים את הרשתות בהגדרות הנתב.',
      second: 'מפרידים את הרשתות בהגדרות הנתב גל 2, תחת אלחוט.',
      added: 'גל 2, תחת אלחוט',
    },
    remark: 'באיזה נתב מדובר?',
    reason: 'כדאי לכתוב באיזה נתב ובאיזה מסך.',
    search: 'מדפסת אחרי החלפת נתב',
  },
  {
    language: 'en',
    width: 1280,
    known: { typed: 'Remote lost its pairing after new batteries', title: 'Remote lost its pairing after I changed the batteries' },
    asker: { name: 'Robin Almog', email: 'robin@people.example' },
    title: 'Doorbell camera stays offline since the firmware update',
    question: 'Since the last firmware of the router the doorbell camera has been offline. Everything else works.',
    answer: 'The update switched on WPA3 only. Choose WPA2/WPA3 mixed and the doorbell comes back within a minute.',
    comment: 'Where do I find this setting?',
    article: {
      title: 'Doorbell camera offline after an update',
      first: 'Choose the mixed mode in the settings.',
      second: 'Choose the mixed mode in the wireless settings.',
      added: 'wireless',
    },
    remark: 'Which settings are meant?',
    reason: 'Please name the page of the settings.',
    search: 'doorbell camera offline',
  },
];

describe.each(stories)('from a question to official knowledge ($language, $width px)', (story) => {
  const stage = useStage();
  const { language, width } = story;
  const people = new Map<Role | 'asker', Visitor>();
  let thread = '';
  let article = '';
  let review = '';

  /** Each step stands on the one before. */
  let isBroken = false;
  const step = (name: string, walk: () => Promise<void>): void =>
    it(name, async () => {
      if (isBroken) throw new Error('an earlier step failed');
      isBroken = true;
      await walk();
      isBroken = false;
    });

  /** Everybody has one window, open to the end. */
  async function visitor(role: Role | 'asker'): Promise<Visitor> {
    const here = people.get(role) ?? (await (role === 'asker' ? stage().anybody({ language, width }) : stage().as(role, { language, width })));
    people.set(role, here);
    return here;
  }

  const sumsFor = async (who: Visitor, key: string): Promise<number[]> => {
    await who.open('/me/points');
    const rows = who.page
      .locator('.ledger__row')
      .filter({ hasText: who.say(key) })
      .filter({ hasText: story.title });
    const sums = await rows.locator('.ledger__sum').allTextContents();
    return sums.map((sum) => Number(sum.replace('−', '-')));
  };
  const answerCard = (who: Visitor): Locator => who.page.locator('article.answer').filter({ hasText: story.answer.slice(0, 30) });

  afterAll(async () => {
    for (const who of people.values()) await who.leave();
  });

  step('signs up, and finds the link in the mail that administrators see', async () => {
    const asker = await visitor('asker');
    await asker.open('/sign-up');
    await asker.page.locator('#displayName').fill(story.asker.name);
    await asker.page.locator('#email').fill(story.asker.email);
    await asker.page.locator('#password').fill('vellum osprey kettle 9');
    await asker.page.locator('#acceptedTerms').check();
    await asker.press('web_accounts_sign_up_button');
    await asker.page.getByText(asker.say('web_accounts_mail_sent_title')).waitFor();

    const administrator = await visitor('administrator');
    await administrator.open('/admin/mails');
    const mail = administrator.page.locator('main li').filter({ hasText: story.asker.email }).first();
    const link = await mail.locator('a[href*="/verify/"]').getAttribute('href');
    await asker.page.goto(link ?? '');
    await asker.alive();
    expect(new URL(asker.page.url()).pathname).toMatch(new RegExp(`^/${language}/verify/`));
    await asker.press('web_accounts_verify_button');
    await asker.page.getByText(asker.say('web_accounts_verified_title')).first().waitFor();
  });

  step('signs out and in again', async () => {
    const asker = await visitor('asker');
    await asker.open('/me');
    await asker.press('web_frame_sign_out');
    await asker.page.waitForURL((url) => !url.pathname.endsWith('/me'));
    expect(await asker.open('/me')).toBe(200);
    expect(asker.page.url()).toContain('/sign-in');
    await asker.signIn(story.asker.email, 'vellum osprey kettle 9');
  });

  step('asks, while questions that are alike appear under the title', async () => {
    const asker = await visitor('asker');
    await asker.open('/ask');
    await asker.page.locator('#title').fill(story.known.typed);
    await asker.page.locator('[aria-live] a').filter({ hasText: story.known.title }).waitFor();
    await asker.page.locator('#title').fill(story.title);
    await asker.page.locator('#body').fill(story.question);
    await asker.page.locator('#space').selectOption('wifi-and-routers');
    await asker.page.locator('#tags').fill('wi-fi, router');
    await asker.press('web_community_post_question');
    await asker.page.waitForURL(/\/q\/\d+\//);
    expect(await asker.page.locator('h1').textContent()).toContain(story.title);
    thread = new URL(asker.page.url()).pathname.replace(`/${language}`, '');
  });

  step('is answered by an expert, commented on and voted for', async () => {
    const expert = await visitor('expert');
    await expert.open(thread);
    await expert.page.locator('textarea#body').fill(story.answer);
    await expert.press('web_community_send_answer');
    await answerCard(expert).waitFor();

    const asker = await visitor('asker');
    await asker.open(thread);
    await asker.follow('web_community_comment', answerCard(asker));
    await asker.page.locator('.talk__form textarea').fill(story.comment);
    await asker.press('web_community_send_comment');
    await asker.page.locator('.comment').filter({ hasText: story.comment }).waitFor();

    const customer = await visitor('customer');
    await customer.open(thread);
    await customer.press('web_frame_vote_up', answerCard(customer));
    await answerCard(customer).getByText(customer.say('web_frame_vote_you_up')).waitFor();
    expect(await sumsFor(expert, 'recognition_cause_answerVotedUp')).toEqual([10]);
  });

  step('is accepted, taken back and accepted again, and the journal tells each with its cause', async () => {
    const [asker, expert] = [await visitor('asker'), await visitor('expert')];
    await asker.open(thread);
    await asker.press('web_community_accept');
    await asker.page.locator('.answer--solved').waitFor();
    expect(await sumsFor(expert, 'recognition_cause_answerAccepted')).toEqual([15]);
    expect(await sumsFor(asker, 'recognition_cause_acceptedAnAnswer')).toEqual([2]);

    await asker.open(thread);
    await asker.press('web_community_withdraw_acceptance');
    await asker.page.locator('.answer--solved').waitFor({ state: 'detached' });
    expect(await sumsFor(expert, 'recognition_undone_answerAccepted')).toEqual([-15]);
    expect(await sumsFor(asker, 'recognition_undone_acceptedAnAnswer')).toEqual([-2]);

    await asker.open(thread);
    await asker.press('web_community_accept');
    await asker.page.locator('.answer--solved').waitFor();
    expect(await sumsFor(expert, 'recognition_cause_answerAccepted')).toEqual([15, 15]);
  });

  step('is suggested for an article by the staff, and drafted with what it draws on', async () => {
    const staff = await visitor('staff');
    await staff.open(thread);
    await staff.press('web_community_nominate', answerCard(staff));
    await staff.page.getByText(staff.say('web_community_nominated')).waitFor();

    const reviewer = await visitor('reviewer');
    await reviewer.open('/review');
    const nomination = reviewer.page.locator('.queue__row').filter({ hasText: story.title });
    const path = await nomination.locator('a[href*="nomination="]').getAttribute('href');

    const expert = await visitor('expert');
    await expert.open((path ?? '').replace(`/${language}`, ''));
    expect(await expert.page.locator('main').textContent()).toContain(story.title);
    await expert.press('web_knowledge_new_begin');
    await expert.page.waitForURL(/\/a\/\d+\/edit/);
    article = /\/a\/\d+/.exec(expert.page.url())?.[0] ?? '';
    expect(await expert.page.locator('textarea#body').inputValue()).toContain(story.answer.slice(0, 20));
  });

  step('is handed in', async () => {
    const expert = await visitor('expert');
    await expert.page.locator('#title').fill(story.article.title);
    await expert.page.locator('textarea#body').fill(`${story.article.first}\n\n${story.answer}`);
    await expert.press('web_knowledge_edit_submit');
    await expert.page.getByText(expert.say('web_knowledge_edit_submitted')).waitFor();
  });

  step('is read by a reviewer as a word difference, with a remark, and given back', async () => {
    const reviewer = await visitor('reviewer');
    await reviewer.open('/review');
    await reviewer.page.locator('.queue__row').filter({ hasText: story.article.title }).locator('.queue__title a').click();
    await reviewer.page.waitForURL(/\/review\/\d+/);
    await reviewer.alive();
    review = new URL(reviewer.page.url()).pathname.replace(`/${language}`, '');
    expect(await reviewer.page.locator('.diff ins').allTextContents()).toContain(story.article.first);
    expect(await reviewer.page.locator('aside').textContent()).toContain(story.title);

    const talk = reviewer.page.locator('#talk-text');
    await talk.locator('summary').click();
    await talk.locator('textarea').fill(story.remark);
    await reviewer.press('web_knowledge_comment_send', talk);
    await reviewer.page.locator('.comment').filter({ hasText: story.remark }).waitFor();

    await reviewer.press('web_desk_request_changes');
    await reviewer.page.locator('#reason-error').waitFor();
    expect(reviewer.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await reviewer.page.locator('#reason').fill(story.reason);
    await reviewer.press('web_desk_request_changes');
    await reviewer.page.waitForURL((url) => url.searchParams.has('decided'));
  });

  step('is written anew with what the reviewer said beside it', async () => {
    const expert = await visitor('expert');
    await expert.open(`${article}/edit`);
    const page = await expert.page.locator('main').textContent();
    expect(page).toContain(story.reason);
    expect(page).toContain(story.remark);
    await expert.page.locator('textarea#body').fill(`${story.article.second}\n\n${story.answer}`);
    await expert.press('web_knowledge_edit_submit');
    await expert.page.getByText(expert.say('web_knowledge_edit_submitted')).waitFor();
  });

  step('is approved, and stands as official, linked both ways, with thanks to its authors', async () => {
    const reviewer = await visitor('reviewer');
    await reviewer.open(review);
    expect((await reviewer.page.locator('.diff ins').allTextContents()).join(' ')).toContain(story.article.added);
    await tickStandard(reviewer);
    await reviewer.press('web_desk_approve');
    await reviewer.page.waitForURL((url) => url.searchParams.has('decided'));

    const asker = await visitor('asker');
    expect(await asker.open(article)).toBe(200);
    const shown = asker.page.locator('main');
    await shown.getByText(asker.say('web_frame_signal_official')).first().waitFor();
    expect(await shown.textContent()).toContain(story.asker.name);
    await shown.locator('a').filter({ hasText: story.title }).first().click();
    await asker.page.waitForURL((url) => decodeURI(url.pathname).endsWith(decodeURI(thread)));
    await asker.page.locator(`main a[href*="${article}/"]`).first().waitFor();
    await asker.open('/me/points');
    expect(await asker.page.locator('main').textContent()).toContain(asker.say('recognition_cause_articleContributed'));
  });

  step('is found above its thread', async () => {
    const asker = await visitor('asker');
    const paths = async (): Promise<string[]> => {
      await asker.open(`/search?q=${encodeURIComponent(story.search)}`);
      const links = await asker.page
        .locator('main a[href*="/a/"], main a[href*="/q/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      return links.map((href) => /\/[aq]\/\d+/.exec(href)?.[0] ?? '');
    };
    const found = await eventually(paths, (seen) => seen.includes(article));
    expect(found[0]).toBe(article);
    expect(found).toContain(/\/q\/\d+/.exec(thread)?.[0]);
  });

  step('is rated: it helped one, and did not help another, who says why', async () => {
    const customer = await visitor('customer');
    await customer.open(article);
    await customer.press('web_knowledge_helped_yes');
    await customer.page.getByText(customer.say('web_knowledge_rating_thanks_yes')).waitFor();

    const guest = await stage().anybody({ language, width });
    await guest.open(article);
    await guest.page.locator('.helped__no summary').click();
    await guest.page.getByLabel(guest.say('web_knowledge_reason_steps_failed')).check();
    await guest.page.locator('#rating-text').fill(story.reason);
    await guest.press('web_frame_send', guest.page.locator('.helped__no'));
    await guest.page.getByText(guest.say('web_knowledge_rating_thanks_no')).waitFor();
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });

  step('leaves no complaint in anybody’s browser', async () => {
    expect([...people.values()].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

/** What comes after the act, in its own time: at most ten seconds. */
async function eventually<Value>(look: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (let attempt = 0; ; attempt++) {
    const value = await look();
    if (isThere(value) || attempt > 40) return value;
    await new Promise((again) => setTimeout(again, 250));
  }
}
