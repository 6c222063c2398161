import { Injectable } from '@nestjs/common';
import { Actor, isFailure, languageOf, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { clean, newKey } from '../form/new-key';
import { longestName } from '../form/graphql/question-form.types';
import type { Worded } from '../form/worded-list';
import { ArticleSectionsChanged } from '../space/space.events';
import { Spaces } from '../space/spaces';
import { changeSections, lockSections } from './article-sections.sql';
import { mostSections } from './graphql/article-sections.types';

type Keys = ReadonlyMap<string, string>;

/** For what an operator brings with heads of its own: each stands under the section of that name, in whichever language; else a new one comes behind the others, while there is room. */
@Injectable()
export class AddArticleSections {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
  ) {}

  /** The key of each name that has a section now. */
  async execute(spaceId: string, names: readonly string[]): Promise<Keys> {
    const called = new Map(names.map((name) => [name, sectionName(name)]));
    const wanted = [...new Set(called.values())].filter((name) => name !== '');
    const stand = this.spaces.byId(spaceId)?.sections.list ?? [];
    const known = keysOf(stand);
    const keys = stand.length >= mostSections || wanted.every((name) => known.has(name)) ? known : await this.add(spaceId, wanted);
    return new Map([...called].flatMap(([name, shown]) => (keys.has(shown) ? [[name, keys.get(shown)!]] : [])));
  }

  private async add(spaceId: string, wanted: readonly string[]): Promise<Keys> {
    let keys: Keys = new Map();
    const outcome = await this.work.run<ArticleSectionsChanged>({ act: 'addArticleSections', actor: Actor.anonymous('en') }, async (tx) => {
      const stood = await tx.row(lockSections, [spaceId]);
      if (!stood) return new NotFound(spaceId);
      const list = [...stood.article_sections];
      const gone = stood.section_keys_gone.map((key) => ({ key }));
      for (const name of wanted.filter((one) => !keysOf(stood.article_sections).has(one)).slice(0, mostSections - list.length))
        list.push(sectionOf(name, [...list, ...gone]));
      keys = keysOf(list);
      // Others have brought them, or there is no room: nothing changes.
      if (list.length === stood.article_sections.length) return new StateRefused('full');
      await tx.rows(changeSections, [spaceId, JSON.stringify(list), stood.section_keys_gone]);
      return tx.record(new ArticleSectionsChanged({ spaceId, version: stood.sections_version + 1, gone: [], at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return keys;
  }
}

function sectionOf(name: string, taken: readonly Pick<Worded, 'key'>[]): Worded {
  const language = languageOf(name) === 'he' ? 'he' : 'en';
  return { key: newKey([{ language, name }], 'section', taken), words: { [language]: name } };
}

function keysOf(list: readonly Worded[]): Keys {
  return new Map(list.flatMap(({ key, words }) => Object.values(words).map((name) => [name, key] as const)));
}

function sectionName(written: string): string {
  return Array.from(clean(written.toWellFormed().replace(/\p{Cc}/gu, ' ')))
    .slice(0, longestName)
    .join('')
    .trimEnd();
}
