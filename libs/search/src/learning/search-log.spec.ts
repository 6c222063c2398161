import { Module } from '@nestjs/common';
import { Actor, requestContext, SecretBox } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { ForgetSearchers } from './forget-searchers';
import { GroupSearches } from './group-searches';
import { readOpening } from './opening';
import { SearchLog } from './search-log';
import type { SearchManner } from './search-log.sql';
import { Searchers } from './searcher';

@Module({ providers: [SearchLog, GroupSearches, ForgetSearchers] })
class Noting {}

describe('the log of searches', () => {
  const kehila = useFeatures({ modules: [Noting], at: new Date('2026-11-20T08:00:00Z') });
  const log = () => kehila.get(SearchLog);
  const somebody = (mark: string) => ({ accountId: null, mark, hand: mark });
  const dana = somebody('dana');
  const note = (text: string, manner: SearchManner = 'search', searcher = dana, found = 3) => log().note(searcher, { manner, text, spaceId: null, found });
  const rows = async () => {
    await log().write();
    return kehila.sql('select text, kind, wording, language, found, person, opened_place, topic_id from search_log order by at, text');
  };

  beforeEach(async () => {
    await log().write();
    await kehila.sql('truncate search_log, search_topic, search_wording cascade');
    kehila.clock.advance(3_600_000);
  });

  it('holds as one search what was typed letter by letter and then sent', async () => {
    const ids = ['ro', 'rou', 'route', 'router bl', 'router'].map((text) => note(text, 'typed'));
    ids.push(note('router', 'search'));
    await log().write();
    ids.push(note('Router ', 'search'));
    expect(new Set(ids).size).toBe(1);
    expect(await rows()).toMatchObject([{ text: 'Router', kind: 'search', wording: 'router', language: 'en', found: 3 }]);
  });

  it('holds apart what others type, other words, and what comes much later', async () => {
    const first = note('router');
    expect(note('router', 'search', somebody('noa'))).not.toBe(first);
    expect(note('router blinks')).not.toBe(first);
    kehila.clock.advance(20 * 60_000);
    expect(note('router')).not.toBe(first);
    expect(await rows()).toHaveLength(4);
  });

  it('notes the first hit that was opened, and only of searches that are there', async () => {
    const id = note('router')!;
    log().noteOpening(readOpening(`${id}.4`)!, null);
    kehila.clock.advance(1_000);
    log().noteOpening(readOpening(`${id}.1`)!, null);
    log().noteOpening(readOpening('00000000-0000-4000-8000-000000000000.1')!, null);
    expect(await rows()).toMatchObject([{ opened_place: 4 }]);
    expect(readOpening(`${id}.9999`)).toBeUndefined();
    expect(readOpening("x'; drop table search_log; --.1")).toBeUndefined();
  });

  it('learns nothing from programs and tokens', () => {
    const searchers = new Searchers(new SecretBox('a secret key of this spec alone'));
    const anyone = Actor.anonymous('en');
    expect(searchers.of(anyone, 'Mozilla/5.0 (compatible; Googlebot/2.1)')).toBeUndefined();
    expect(searchers.of(new Actor({ ...anyone, tokenScopes: ['READ'] }), 'Mozilla/5.0')).toBeUndefined();
    expect(searchers.of(anyone, 'Mozilla/5.0 (X11; Linux) Firefox/140')).toMatchObject({ accountId: null, mark: expect.stringMatching(/^[\w-]{16}$/) });
  });

  it('counts all who are not signed in behind one network as one, and holds apart what they type', () => {
    const searchers = new Searchers(new SecretBox('a secret key of this spec alone'));
    const from = (ip: string, userAgent: string) =>
      requestContext.run({ requestId: 'r', ip } as Parameters<typeof requestContext.run>[0], () => searchers.of(Actor.anonymous('en'), userAgent)!);
    const [one, other, elsewhere] = [from('2001:db8::1', 'Firefox'), from('2001:db8::2', 'Chrome'), from('2001:db8:1::1', 'Firefox')];
    expect(other.mark).toBe(one.mark);
    expect(other.hand).not.toBe(one.hand);
    expect(elsewhere.mark).not.toBe(one.mark);
  });

  it('gathers wordings and languages into topics, by the other words for tags', async () => {
    await kehila.sql(`insert into tag (slug) values ('router')`);
    await kehila.sql(`insert into tag (slug, leads_to) select 'נתב', id from tag where slug = 'router'`);
    for (const [at, text] of ['router blinks red', 'red router blinking', 'router blinks', 'router price', 'הנתב'].entries())
      note(text, 'search', somebody(`${at}`));
    note('router', 'search', somebody('x'));
    note('typed only', 'typed', somebody('y'));
    await log().write();
    expect(await kehila.get(GroupSearches).run()).toBe(5);
    const topicOf = new Map((await rows()).map(({ text, topic_id }) => [text, topic_id]));
    expect(topicOf.get('red router blinking')).toBe(topicOf.get('router blinks red'));
    expect(topicOf.get('router blinks')).toBe(topicOf.get('router blinks red'));
    expect(topicOf.get('הנתב')).toBe(topicOf.get('router'));
    expect(topicOf.get('router price')).not.toBe(topicOf.get('router blinks red'));
    expect(topicOf.get('typed only')).toBeNull();
    expect(await kehila.get(GroupSearches).run()).toBe(0);
  });

  it('takes other words of several words for the tag, and those of a tag that says nothing for what they are', async () => {
    for (const [tag, other] of [
      ['television', 'the-big-screen'],
      ['what-is', 'puzzle'],
    ])
      await kehila.sql(`with meant as (insert into tag (slug) values ($1) returning id) insert into tag (slug, leads_to) select $2, id from meant`, tag, other);
    for (const [at, text] of ['big screen', 'television', 'puzzle', 'puzzles'].entries()) note(text, 'search', somebody(`${at}`));
    await log().write();
    expect(await kehila.get(GroupSearches).run()).toBe(3);
    const topicOf = new Map((await rows()).map(({ text, topic_id }) => [text, topic_id]));
    expect(topicOf.get('big screen')).toBe(topicOf.get('television'));
    expect(topicOf.get('puzzle')).toBe(topicOf.get('puzzles'));
    expect(topicOf.get('puzzle')).not.toBeNull();
  });

  it('forgets after 30 days who it was, and keeps what was looked for', async () => {
    note('router');
    await log().write();
    kehila.clock.advance(29 * 24 * 3_600_000);
    expect(await kehila.get(ForgetSearchers).run()).toBe(0);
    kehila.clock.advance(2 * 24 * 3_600_000);
    expect(await kehila.get(ForgetSearchers).run()).toBe(1);
    expect(await rows()).toMatchObject([{ text: 'router', person: null }]);
  });

  it('survives texts that no database takes', async () => {
    for (const [at, text] of ['\0\0router', 'router \ud83d', `${'x'.repeat(200)}`, '"; drop table search_log; --'].entries())
      note(text, 'search', somebody(`${at}`));
    expect(await rows()).toHaveLength(4);
  });

  it('costs a search less than a tenth of a millisecond', async () => {
    const searchers = new Searchers(new SecretBox('a secret key of this spec alone'));
    const anyone = Actor.anonymous('en');
    const costs: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = process.threadCpuUsage();
      for (let at = 0; at < 500; at++) {
        const searcher = searchers.of(anyone, `Mozilla/5.0 (X11; Linux) Firefox/${at}`)!;
        log().note(searcher, { manner: 'search', text: `why does my router number ${round * 500 + at} blink`, spaceId: null, found: 20 });
      }
      await log().write();
      const { user, system } = process.threadCpuUsage(before);
      costs.push((user + system) / 1_000 / 500);
    }
    expect(Math.min(...costs)).toBeLessThan(0.1);
  });
});
