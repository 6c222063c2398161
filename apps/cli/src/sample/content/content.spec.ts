import type { ArticleAct, SampleArticle, SampleThread, ThreadAct } from '../sample.types';
import { minutes } from '../span';
import { timeline, type Moment } from '../timeline';
import { sampleCommunity } from '.';

const { accounts, spaces, tags, threads, articles } = sampleCommunity;
const DAY = 24 * 60;
const REVIEW_AFTER = 180 * DAY;
const moments = timeline(sampleCommunity);
const handles = new Set(accounts.map((account) => account.handle));

type ThreadMoment = Extract<Moment, { kind: 'inThread' }>;
const threadMoments = moments.filter((moment): moment is ThreadMoment => moment.kind === 'inThread');
const answers = (thread: SampleThread) => thread.then.filter((act) => act.act === 'answer');
const authorOf = (thread: SampleThread, answer?: string) => (answer === undefined ? thread.by : answers(thread).find((act) => act.key === answer)?.by);
const did = (thread: SampleThread, act: ThreadAct['act']) => thread.then.filter((one) => one.act === act);
const bytes = (words: string) => Buffer.byteLength(words, 'utf8');

/** Which answers stand accepted at the end of the story. */
function standing(thread: SampleThread): string[] {
  const accepted = new Set<string>();
  for (const act of thread.then) {
    if (act.act === 'accept') accepted.add(act.answer);
    if (act.act === 'withdrawAcceptance') accepted.delete(act.answer);
  }
  return [...accepted];
}

/** Where a thread ends, and what the pages must be able to show. */
function statesOf(thread: SampleThread): string[] {
  const closed = did(thread, 'close').length + did(thread, 'duplicate').length > did(thread, 'reopen').length;
  const age = minutes(thread.asked);
  return [
    standing(thread).length > 0 ? 'solved' : answers(thread).length > 0 ? 'answered' : 'open',
    ...(closed ? ['closed'] : []),
    ...(did(thread, 'duplicate').length > 0 ? ['closed as duplicate'] : []),
    ...(thread.then.some((act) => act.act === 'close' && act.reason === 'off_topic') ? ['closed as off topic'] : []),
    ...(did(thread, 'reopen').length > 0 ? ['reopened'] : []),
    ...(did(thread, 'needsInfo').length > 0 ? ['needs info'] : []),
    ...(thread.urgent ? ['urgent'] : []),
    ...(thread.nameHidden ? ['name hidden'] : []),
    ...(standing(thread).length > 1 ? ['two acceptances'] : []),
    ...(did(thread, 'withdrawAcceptance').length > 0 ? ['acceptance withdrawn'] : []),
    ...(answers(thread).length >= 10 ? ['long thread'] : []),
    ...(bytes(thread.body) > 4096 ? ['very long text'] : []),
    ...(/^(```|~~~)/m.test(thread.body) ? ['code block'] : []),
    ...(thread.language === 'he' && /\b[A-Z0-9]+(-[A-Z0-9]+){2,}\b/.test(thread.title) ? ['part number in Hebrew'] : []),
    ...(thread.language === 'he' && /^[A-Za-z]/.test(thread.title) ? ['Hebrew title that begins in Latin'] : []),
    ...(thread.then.length > 0 && answers(thread).length === 0 && !closed && age < 2 * 60 ? ['waiting for peers'] : []),
    // Four business hours have passed after four days in any week, also after a weekend.
    ...(answers(thread).length === 0 && !closed && age > 4 * DAY ? ['waiting for staff'] : []),
  ];
}

describe('the sample community', () => {
  it('has 5 spaces, 60 threads in two languages, 12 articles, one account for each role', () => {
    expect(spaces).toHaveLength(5);
    expect(threads).toHaveLength(60);
    expect(threads.filter((thread) => thread.language === 'he')).toHaveLength(36);
    expect(articles).toHaveLength(12);
    expect(accounts.map((account) => account.signsInAs).filter(Boolean)).toEqual(['customer', 'expert', 'staff', 'reviewer', 'manager', 'administrator']);
    expect(threads.flatMap(answers).length).toBeGreaterThanOrEqual(100);
    for (const space of spaces) expect(threads.some((thread) => thread.space === space.key)).toBe(true);
  });

  it('speaks both languages in every space and has one space whose members publish by themselves', () => {
    for (const space of spaces)
      expect(new Set(threads.filter((thread) => thread.space === space.key).map((thread) => thread.language))).toEqual(new Set(['he', 'en']));
    expect(spaces.filter((space) => space.articles === 'marked').map((space) => space.key)).toEqual(['moving']);
  });

  it.each([
    'open',
    'answered',
    'solved',
    'waiting for peers',
    'waiting for staff',
    'closed as duplicate',
    'closed as off topic',
    'reopened',
    'needs info',
    'urgent',
    'name hidden',
    'two acceptances',
    'acceptance withdrawn',
    'long thread',
    'very long text',
    'code block',
    'part number in Hebrew',
    'Hebrew title that begins in Latin',
  ])('shows a thread that is: %s', (state) => {
    expect(threads.filter((thread) => statesOf(thread).includes(state)).length).toBeGreaterThan(0);
  });

  it('has an article in every place one can be in', () => {
    expect(new Set(articles.map((article) => article.ends))).toEqual(
      new Set(['draft', 'submitted', 'in_review', 'changes_requested', 'declined', 'official', 'community', 'due_for_review', 'outdated', 'archived']),
    );
    for (const article of articles) expect([article.key, endOf(article)]).toEqual([article.key, article.ends]);
  });

  it('has keys, handles and slugs that name one thing each', () => {
    for (const list of [
      accounts.map((one) => one.handle),
      spaces.map((one) => one.slug),
      tags,
      threads.map((one) => one.key),
      articles.map((one) => one.key),
      threads.map((one) => one.title),
    ])
      expect(new Set(list).size).toBe(list.length);
    for (const thread of threads) expect(new Set(answers(thread).map((answer) => answer.key)).size).toBe(answers(thread).length);
  });

  it('refers only to what exists', () => {
    for (const moment of moments) expect(handles).toContain(moment.by);
    for (const thread of threads) {
      for (const tag of thread.tags) expect(tags).toContain(tag);
      for (const act of thread.then) {
        if ('on' in act && act.on !== undefined) expect([thread.key, act.on, authorOf(thread, act.on)]).not.toContain(undefined);
        if (act.act === 'accept' || act.act === 'withdrawAcceptance' || act.act === 'nominate') expect(authorOf(thread, act.answer)).toBeDefined();
        if (act.act === 'duplicate') expect(threads.map((one) => one.key)).toContain(act.of);
      }
    }
    for (const source of articles.flatMap((article) => article.sources)) {
      const thread = threads.find((one) => one.key === source.thread);
      expect([source, thread && authorOf(thread, source.answer)]).not.toContain(undefined);
    }
  });

  it('uses every tag it declares', () => {
    expect(tags.filter((tag) => !threads.some((thread) => thread.tags.includes(tag)))).toEqual([]);
  });

  it('stays within the limits of the product', () => {
    for (const thread of threads) {
      expect([...thread.title].length).toBeLessThanOrEqual(150);
      expect(bytes(thread.body)).toBeLessThanOrEqual(32 * 1024);
      expect(thread.tags.length).toBeGreaterThan(0);
      expect(thread.tags.length).toBeLessThanOrEqual(5);
      for (const act of thread.then) {
        if (act.act === 'answer') expect(bytes(act.text)).toBeLessThanOrEqual(32 * 1024);
        if (act.act === 'comment') expect(bytes(act.text)).toBeLessThanOrEqual(2 * 1024);
      }
    }
    for (const tag of tags) expect(tag).toMatch(/^[a-z0-9][a-z0-9-]{1,29}$/);
    for (const account of accounts) expect([...account.name].length).toBeLessThanOrEqual(30);
    for (const article of articles) expect(bytes(article.text)).toBeLessThanOrEqual(128 * 1024);
  });

  it('tells each story in order, after everybody in it joined, and never in the future', () => {
    const joined = new Map(accounts.map((account) => [account.handle, minutes(account.joined)]));
    for (const moment of moments) {
      expect(moment.minutesAgo).toBeGreaterThanOrEqual(0);
      expect([moment, joined.get(moment.by)]).not.toContain(undefined);
      expect(moment.minutesAgo).toBeLessThanOrEqual(joined.get(moment.by) ?? 0);
    }
    for (const story of [...threads, ...articles]) {
      const times = story.then.map((act: ThreadAct | ArticleAct) => minutes(act.after));
      expect([story.key, times]).toEqual([story.key, times.toSorted((one, other) => one - other)]);
    }
    for (const thread of threads)
      for (const [index, act] of thread.then.entries()) {
        const target = 'on' in act ? act.on : 'answer' in act ? act.answer : undefined;
        if (target !== undefined)
          expect([thread.key, target, thread.then.slice(0, index).some((one) => one.act === 'answer' && one.key === target)]).toEqual([
            thread.key,
            target,
            true,
          ]);
      }
    for (const source of articles.flatMap((article) => article.sources.map((one) => ({ article, ...one })))) {
      const moment = threadMoments.find((one) => one.thread.key === source.thread && one.act.act === 'answer' && one.act.key === source.answer);
      expect(moment?.minutesAgo).toBeGreaterThan(minutes(source.article.begun));
    }
  });

  it('lets nobody vote for themselves, vote twice, or rate their own article', () => {
    const seen = new Set<string>();
    for (const { thread, act, by } of threadMoments) {
      if (act.act !== 'useful' && act.act !== 'notUseful') continue;
      expect([thread.key, act.on, by]).not.toEqual([thread.key, act.on, authorOf(thread, act.on)]);
      const vote = `${thread.key} ${act.on ?? ''} ${by}`;
      expect(seen).not.toContain(vote);
      seen.add(vote);
    }
    for (const article of articles)
      for (const act of article.then)
        if (act.act === 'helpful' || act.act === 'notHelpful') for (const credited of creditedIn(article)) expect([act.by].flat()).not.toContain(credited);
  });

  it('keeps every pair of voter and author under the daily limit that still earns', () => {
    const votes = threadMoments.filter(({ act }) => act.act === 'useful' || act.act === 'notUseful');
    for (const vote of votes) {
      const author = (one: ThreadMoment) => authorOf(one.thread, 'on' in one.act ? one.act.on : undefined);
      const sameDay = votes.filter((one) => one.by === vote.by && author(one) === author(vote) && Math.abs(one.minutesAgo - vote.minutesAgo) < DAY);
      expect(sameDay.length).toBeLessThanOrEqual(5);
    }
  });

  it('accepts as the rules allow: the asker, once each, three at most', () => {
    for (const thread of threads) {
      const accepted = new Set<string>();
      for (const act of thread.then) {
        if (act.act === 'accept') {
          expect([thread.key, act.by]).toEqual([thread.key, thread.by]);
          expect(accepted).not.toContain(act.answer);
          accepted.add(act.answer);
          expect(accepted.size).toBeLessThanOrEqual(3);
        }
        if (act.act === 'withdrawAcceptance') expect(accepted.delete(act.answer)).toBe(true);
      }
    }
  });

  it('lets only staff steer, only reviewers decide, and nobody decide on what they wrote or are credited in', () => {
    const may = (list: 'staffOf' | 'reviewerOf', by: string, space: string) =>
      accounts.find((one) => one.handle === by)?.[list]?.some((key) => key === space) ?? false;
    for (const { thread, act, by } of threadMoments)
      if (['close', 'duplicate', 'reopen', 'needsInfo', 'confirmUrgent'].includes(act.act))
        expect([thread.key, may('staffOf', by, thread.space)]).toEqual([thread.key, true]);
    for (const article of articles) {
      const credited = article.sources
        .map((source) => threads.find((thread) => thread.key === source.thread))
        .map((thread, index) => thread && authorOf(thread, article.sources[index]?.answer));
      for (const act of article.then)
        if (act.act === 'approve' || act.act === 'decline' || act.act === 'requestChanges') {
          expect([article.key, may('reviewerOf', act.by, article.space)]).toEqual([article.key, true]);
          expect([article.by, ...credited]).not.toContain(act.by);
        }
    }
  });

  it('leaves a closed thread alone until it is opened again', () => {
    for (const thread of threads) {
      let closed = false;
      for (const { act } of threadMoments.filter((moment) => moment.thread === thread)) {
        if (closed) expect([thread.key, act.act]).toEqual([thread.key, 'reopen']);
        closed = act.act === 'close' || act.act === 'duplicate';
      }
    }
  });

  it('gives every role three posts, so that nobody who signs in is a newcomer', () => {
    for (const account of accounts.filter((one) => one.signsInAs))
      expect([
        account.handle,
        moments.filter(
          (moment) =>
            moment.by === account.handle && (moment.kind === 'asks' || (moment.kind === 'inThread' && ['answer', 'comment'].includes(moment.act.act))),
        ).length >= 3,
      ]).toEqual([account.handle, true]);
  });
});

/** Who wrote an article or what it grew out of; with a nominated answer comes the question it answers. */
function creditedIn(article: SampleArticle): (string | undefined)[] {
  const sources = article.sources.flatMap((source) => {
    const thread = threads.find((one) => one.key === source.thread);
    return thread
      ? [authorOf(thread, source.answer), ...(thread.then.some((act) => act.act === 'nominate' && act.answer === source.answer) ? [thread.by] : [])]
      : [];
  });
  return [article.by, ...sources];
}

/** Where the acts lead an article, worked out without the server. */
function endOf(article: SampleArticle): SampleArticle['ends'] {
  let end: SampleArticle['ends'] = 'draft';
  let reviewDue = Number.NEGATIVE_INFINITY;
  const begun = minutes(article.begun);
  for (const act of article.then) {
    const shown: boolean = ['official', 'community', 'outdated'].includes(end);
    if (act.act === 'submit' && !shown) end = 'submitted';
    if (act.act === 'claim' && !shown) end = 'in_review';
    if (act.act === 'requestChanges' && !shown) end = 'changes_requested';
    if (act.act === 'decline' && !shown) end = 'declined';
    if (act.act === 'publishAsCommunity') end = 'community';
    if (act.act === 'markOutdated') end = 'outdated';
    if (act.act === 'archive') end = 'archived';
    if (act.act === 'approve') end = 'official';
    if (act.act === 'approve' || act.act === 'verify') reviewDue = begun - minutes(act.after) - REVIEW_AFTER;
  }
  return end === 'official' && reviewDue > 0 ? 'due_for_review' : end;
}
