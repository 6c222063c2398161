import { useFeatures } from '@kehila/testing';
import { Actor } from '../../actor';
import { BadInput, VersionChanged } from '../../graphql';
import { ChangeSetting } from './change-setting';
import { declaredSettings, defineSetting } from './define-setting';
import { LiveSettings } from './live-settings';
import { fits, readValue } from './setting-text';
import { SettingsReader } from './settings.reader';

const cups = defineSetting({ key: 'spec.cups', kind: 'integer', group: 'writing', default: 3, minimum: 1, maximum: 9 });
const wait = defineSetting({ key: 'spec.wait', kind: 'duration', unit: 'hours', group: 'writing', default: 2, minimum: 0, maximum: 48 });
const open = defineSetting({ key: 'spec.open', kind: 'boolean', group: 'writing', default: true });
const tea = defineSetting({ key: 'spec.tea', kind: 'choice', group: 'writing', default: 'green', choices: ['green', 'black'] });
const word = defineSetting({ key: 'spec.word', kind: 'text', group: 'writing', default: '', maximum: 5 });

/** Stands for an administrator's command, which has no account. */
const operator = Actor.anonymous('en');

describe('settings', () => {
  const kehila = useFeatures({ modules: [], at: new Date('2026-11-01T08:00:00Z') });
  const live = () => kehila.get(LiveSettings);
  const change = (key: string, value: string | null, version: number | null = null) => kehila.get(ChangeSetting).change(operator, { key, value, version });
  const undo = (key: string, version: number) => kehila.get(ChangeSetting).undo(operator, key, version);

  it('are at their defaults until somebody changes them', () => {
    expect([live().get(cups), live().milliseconds(wait), live().get(open), live().get(tea), live().get(word)]).toEqual([3, 7_200_000, true, 'green', '']);
  });

  it('count as soon as they are changed, and keep who, when and what before', async () => {
    await change('spec.cups', '7');
    expect(live().get(cups)).toBe(7);
    await change('spec.tea', 'black');
    expect(live().get(tea)).toBe('black');
    expect(await kehila.get(SettingsReader).changes('spec.cups', 5)).toEqual([
      { version: 1, before: null, after: '7', changedById: null, changedAt: expect.any(Date) as Date },
    ]);
    expect(await kehila.sql(`select act, subjects from audit_entry order by id limit 1`)).toEqual([{ act: 'changeSetting', subjects: ['setting:spec.cups'] }]);
  });

  it('reach another process within a second', async () => {
    await kehila.sql(`insert into setting (key, value, version, changed_at) values ('spec.wait', '5', 1, now())`);
    await kehila.sql(`update live_stamp set stamp = stamp + 1 where name = 'settings'`);
    await new Promise((done) => setTimeout(done, 900));
    expect(live().get(wait)).toBe(5);
  });

  it('go back to what they were before the last change', async () => {
    await change('spec.word', 'a');
    await change('spec.word', 'b');
    await undo('spec.word', 2);
    expect(live().get(word)).toBe('a');
    expect(await undo('spec.word', 2)).toEqual(new VersionChanged(3));
  });

  it('are refused to who read an older version', async () => {
    await change('spec.open', 'false', 0);
    expect(await change('spec.open', 'true', 0)).toBeInstanceOf(VersionChanged);
    expect(live().get(open)).toBe(false);
  });

  it('change one after the other when two administrators save at once', async () => {
    const both = await Promise.all([change('spec.cups', '4', 1), change('spec.cups', '5', 1)]);
    expect(both.filter((outcome) => outcome instanceof VersionChanged)).toHaveLength(1);
  });

  it.each([
    ['spec.cups', '0'],
    ['spec.cups', '10'],
    ['spec.cups', '3.5'],
    ['spec.cups', ''],
    ['spec.wait', '-1'],
    ['spec.open', 'yes'],
    ['spec.tea', 'red'],
    ['spec.word', 'longer'],
  ])('refuse %s as "%s"', async (key, value) => {
    await expect(change(key, value)).rejects.toBeInstanceOf(BadInput);
  });

  it('do not exist because somebody asks for them', async () => {
    expect(await change('spec.nothing', '1')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('fall back to their default where what is stored fits no longer', () => {
    expect([fits(cups, 99), fits(cups, '7'), fits(tea, 'red'), fits(open, null), fits(cups, 9)]).toEqual([false, false, false, false, true]);
  });

  it('keep their history for ever', async () => {
    await expect(kehila.sql(`update setting_change set after = '9'`)).rejects.toThrow(/append-only/);
    await expect(kehila.sql(`delete from setting_change`)).rejects.toThrow(/append-only/);
  });

  it('are named once', () => {
    expect(() => defineSetting({ key: 'spec.cups', kind: 'boolean', group: 'writing', default: true })).toThrow('spec.cups');
    expect(declaredSettings()).toContain(cups);
  });

  it('read blanks around a value as nothing', () => {
    expect(readValue(cups, ' 4 ')).toEqual({ value: 4 });
  });
});
