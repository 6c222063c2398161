import { type Sight, sights } from './pages.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Scheme, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

interface View {
  readonly language: Language;
  readonly width: number;
  readonly scheme: Scheme;
}

/** One page is looked at in the first two, the next in the others; 320 is a page of 1280 at 400 %. `npm run look` looks at every page in all eight. */
const views: readonly (readonly View[])[] = [
  [
    { language: 'he', width: 390, scheme: 'light' },
    { language: 'en', width: 1280, scheme: 'dark' },
  ],
  [
    { language: 'en', width: 320, scheme: 'dark' },
    { language: 'he', width: 1280, scheme: 'light' },
  ],
];

describe('every page', () => {
  const stage = useStage();

  it('is accessible, does not scroll sideways, says no key of a message, and leaves the console silent', async () => {
    const visitors = new Map<string, Promise<Visitor>>();
    const findings: string[] = [];
    for (const [place, sight] of (await sights(stage())).entries()) {
      for (const view of views[place % views.length] ?? []) {
        const visitor = await visitorOf(visitors, sight.role, view);
        for (const finding of await findingsOf(visitor, sight)) findings.push(`${sight.name}, ${view.language}, ${view.width}, ${view.scheme}: ${finding}`);
      }
    }
    expect(findings).toEqual([]);
  }, 1_200_000);

  /** One for all pages of a role in one view: scripts and styles are loaded once. */
  function visitorOf(visitors: Map<string, Promise<Visitor>>, role: Role | undefined, view: View): Promise<Visitor> {
    const key = JSON.stringify([role, view]);
    const visitor = visitors.get(key) ?? (role ? stage().as(role, view) : stage().anybody(view));
    visitors.set(key, visitor);
    return visitor;
  }

  async function findingsOf(visitor: Visitor, { path, status = 200 }: Sight): Promise<string[]> {
    const findings: string[] = [];
    const answered = await visitor.open(path);
    if (answered !== status) findings.push(`answers ${answered}`);
    const { lang, dir } = await visitor.page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
    if (lang !== visitor.language || dir !== (visitor.language === 'he' ? 'rtl' : 'ltr')) findings.push(`is ${lang} ${dir}`);
    findings.push(...(await findingsOn(visitor.page)));
    findings.push(...visitor.complaints.splice(0).filter((complaint) => status === 200 || !complaint.includes(String(status))));
    return findings;
  }
});
