import type { INestApplicationContext } from '@nestjs/common';
import { SaveContentRule } from '@kehila/moderation';
import { type Actor, UnitOfWork } from '@kehila/platform';
import { CreateSpace, SaveArticleSections, SaveFormField, Tags } from '@kehila/spaces';
import type { Language, SampleCommunity, SpaceKey } from '../sample.types';
import { stageHand } from './cast';
import { done } from './done';

interface BuiltSpace {
  readonly id: string;
  readonly slug: string;
}

/** Where it happens: spaces, tags, and what is looked for. */
export class Stage {
  private readonly spaces = new Map<SpaceKey, BuiltSpace>();

  constructor(private readonly app: INestApplicationContext) {}

  space(key: SpaceKey): BuiltSpace {
    const space = this.spaces.get(key);
    if (!space) throw new Error(`the sample community has no space ${key}`);
    return space;
  }

  async build({ spaces, tags, rules }: Pick<SampleCommunity, 'spaces' | 'tags' | 'rules'>): Promise<void> {
    for (const [position, space] of spaces.entries()) {
      const { slug, name, description, articles: publishingMode } = space;
      const { spaceId } = done(
        await this.app.get(CreateSpace, { strict: false }).execute(stageHand, { slug, name, description, position, publishingMode, icon: icons[space.key] }),
        `open the space ${slug}`,
      );
      this.spaces.set(space.key, { id: spaceId, slug });
    }
    await this.app.get(UnitOfWork).run({ act: 'ensureTags', actor: stageHand }, (tx) => this.app.get(Tags, { strict: false }).ensure(tx, tags));
    for (const rule of rules) done(await this.app.get(SaveContentRule, { strict: false }).execute(stageHand, { rule }), `look for ${rule.pattern}`);
  }

  /** What the spaces ask for beside the text; somebody who may has to be there. */
  async addForms(spaces: SampleCommunity['spaces'], manager: Actor): Promise<void> {
    for (const { slug, form = [] } of spaces) {
      for (const [index, { name, choices }] of form.entries()) {
        const field = { kind: choices.length > 0 ? 'choice' : 'text', required: false, position: index + 1 } as const;
        const worded = { ...field, words: inEach(name), choices: choices.map((choice) => ({ words: inEach(choice) })) };
        done(await this.app.get(SaveFormField, { strict: false }).execute(manager, { space: slug, version: index + 1, ...worded }), `ask for ${name.en}`);
      }
    }
  }

  /** In which sections their articles stand. */
  async addSections(spaces: SampleCommunity['spaces'], manager: Actor): Promise<void> {
    for (const { slug, sections = [] } of spaces) {
      const wanted = { space: slug, version: 1, sections: sections.map((name) => ({ words: inEach(name) })) };
      if (sections.length > 0) done(await this.app.get(SaveArticleSections, { strict: false }).execute(manager, wanted), `order the articles of ${slug}`);
    }
  }
}

/** Names of lucide's icons. */
const icons: Readonly<Record<SpaceKey, string>> = { wifi: 'wifi', bills: 'receipt', cables: 'cable', tv: 'tv', moving: 'truck' };

function inEach(words: Readonly<Record<Language, string>>): { language: Language; name: string }[] {
  return [
    { language: 'he', name: words.he },
    { language: 'en', name: words.en },
  ];
}
