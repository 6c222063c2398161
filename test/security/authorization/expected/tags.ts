import { everyAccount, everybody, everyConfirmed, type Input, row, type Row } from './row';

const manageTags = 'login no no no no yes yes no yes yes';
const shownToManagers = 'login none none none none yes yes none yes yes';
const mendTags = 'login no no no no yes yes no no yes';

export const queries: readonly Row<string>[] = [
  row('tag', 'of a public question', everybody, async (scene) => `{ tag(slug: "${await scene.tag()}") { tag { slug } } }`),
  row('tag', 'missing', 'none none none none none none none none none none', () => '{ tag(slug: "never-used") { tag { slug } } }'),
  row('tagMerge', 'of two public tags', shownToManagers, async (scene) => {
    const [from, into] = await scene.tags();
    return `{ tagMerge(from: "${from}", into: "${into}") { questionCount } }`;
  }),
  row('followedTags', 'one’s own', everyAccount, () => '{ followedTags { slug } }'),
  row('interest', 'in a public tag', everybody, async (scene) => `{ interest(place: TAG, slug: "${await scene.tag()}") { level } }`),
  row('interest', 'in a space that is missing', 'none '.repeat(10), () => '{ interest(place: SPACE, slug: "never-used") { level } }'),
  row('interests', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ interests { nodes { slug } } }'),
];

export const mutations: readonly Row<Input>[] = [
  row('editTag', 'of a public question', mendTags, async (scene) => ({ tag: await scene.tag(), descriptions: [{ language: 'EN', text: 'A lamp.' }] })),
  row('followTag', 'of a public question', everyConfirmed, async (scene) => ({ tag: await scene.tag(), follow: true })),
  row('setInterest', 'watching a public tag', everyConfirmed, async (scene) => ({ place: 'TAG', slug: await scene.tag(), level: 'WATCH' })),
  row('setInterest', 'muting a public tag', everyAccount, async (scene) => ({ place: 'TAG', slug: await scene.tag(), level: 'MUTE' })),
  row('addTagSynonym', 'of a public question', manageTags, async (scene, mine) => ({ tag: await scene.tag(), word: wordOf(mine) })),
  row('removeTagSynonym', 'of a public question', manageTags, async (scene) => ({ tag: await scene.tag(), word: await scene.synonym() })),
  row('renameTag', 'of a public question', manageTags, async (scene, mine) => ({ tag: (await scene.tags())[0], word: wordOf(mine) })),
  row('mergeTags', 'of public questions', manageTags, async (scene) => {
    const [from, into] = await scene.tags();
    return { from, into };
  }),
  row('undoTagMerge', 'of public questions', manageTags, async (scene) => ({ word: await scene.mergedTag() })),
];

/** A tag is no longer than thirty characters. */
function wordOf(mine: string): string {
  return mine.slice(-30).replace(/^-/, '');
}
