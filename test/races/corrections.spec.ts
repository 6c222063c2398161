import { act } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, atOnce, codes, succeeded } from './arena';

describe('at the same time on two servers, of corrections and trust marks', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  let author: Person;
  let answerId: string;

  const text = 'Press the button for ten seconds.\n\nThen wait until the lamp is green.';
  const corrected = text.replace('ten seconds', 'two seconds');
  const race = (name: string, story: () => Promise<void>) =>
    arena.race(name, async () => {
      author = await arena.newcomer('author');
      answerId = await arena.answer(await arena.ask(), author, text);
      await story();
    });
  const proposal = { body: corrected, kind: 'FACTUAL', reason: 'Ten is too long.' };
  const proposed = async (by = arena.staff[0]!) => (await act(by.client, 'proposeCorrection', { answerId, ...proposal }, 'Correction { id }'))['id'] as string;
  const bodyNow = async () => (await kehila.sql<{ body_markdown: string }>('select body_markdown from answer where id = $1', answerId))[0]?.body_markdown;
  const stateOf = async (id: string) => (await kehila.sql<{ state: string }>('select state from correction where id = $1', id))[0]?.state;

  race('somebody’s proposal for an answer is open once', async () => {
    const outcomes = await arena.all(arena.staff[0]!, (client) => act(client, 'proposeCorrection', { answerId, ...proposal }));
    expect(codes(outcomes)).toEqual([...Array.from({ length: atOnce - 1 }, () => codes(outcomes)[0]), 'done']);
    expect(await kehila.sql('select 1 from correction where answer_id = $1', answerId)).toHaveLength(1);
  });

  race('a correction that is taken over, reworded, objected to and withdrawn ends in one way, paid once or never', async () => {
    const correctionId = await proposed();
    const outcomes = await arena.all([author, author, author, arena.staff[0]!], (client, index) => {
      const racer = Math.floor(index / 2) % 4;
      if (racer === 0) return act(client, 'applyCorrection', { correctionId });
      if (racer === 1) return act(client, 'amendCorrection', { correctionId, base: text, body: text.replace('ten', 'three') });
      if (racer === 2) return act(client, 'appealCorrection', { correctionId, reason: 'Ten is right.' });
      return act(client, 'withdrawCorrection', { correctionId });
    });
    const state = (await stateOf(correctionId))!;
    // An objection may still be followed by the withdrawal.
    expect(succeeded(outcomes).length).toBeGreaterThanOrEqual(1);
    expect(succeeded(outcomes).length).toBeLessThanOrEqual(state === 'withdrawn' ? 2 : 1);
    const ends: Readonly<Record<string, readonly [string, number]>> = {
      applied: [corrected, 3],
      amended: [text.replace('ten', 'three'), 3],
      appealed: [text, 1],
      withdrawn: [text, 1],
    };
    expect([await bodyNow(), await arena.pointsOf(author)]).toEqual(ends[state]);
  });

  race('an objection is decided once, whatever two members of staff find', async () => {
    const correctionId = await proposed(arena.staff[0]);
    await act(author.client, 'appealCorrection', { correctionId, reason: 'Ten is right.' });
    const outcomes = await arena.all(arena.staff[1]!, (client, index) =>
      act(client, 'decideAppeal', { correctionId, confirm: index % 4 < 2, note: 'Tried it.' }),
    );
    expect(succeeded(outcomes)).toHaveLength(1);
    expect(await bodyNow()).toBe((await stateOf(correctionId)) === 'confirmed' ? corrected : text);
  });

  race('nothing is lost when an answer is corrected while its author goes on writing', async () => {
    const correctionId = await proposed();
    const longer = `${text}\n\nGreen means done.`;
    await arena.all(author, (client, index) =>
      index % 4 < 2 ? act(client, 'editAnswer', { answerId, body: longer, base: text }) : act(client, 'applyCorrection', { correctionId }),
    );
    expect(await bodyNow()).toBe(`${corrected}\n\nGreen means done.`);
    expect(await stateOf(correctionId)).toBe('applied');
  });

  race('one trust mark stands, and is paid once', async () => {
    const outcomes = await arena.all(arena.staff, (client, index) =>
      act(client, 'markTrust', { answerId, kind: index % 4 < 2 ? 'VERIFIED' : 'OUTDATED', note: 'Tried it.' }),
    );
    expect(succeeded(outcomes).length).toBeGreaterThanOrEqual(1);
    const marks = await kehila.sql<{ kind: string; stands: boolean }>('select kind, ended_at is null as stands from trust_mark where answer_id = $1', answerId);
    expect(marks.filter(({ stands }) => stands)).toHaveLength(1);
    // It was true when it was checked: what replaces the mark takes nothing back.
    expect(await arena.pointsOf(author)).toBe(marks.some(({ kind }) => kind === 'verified') ? 16 : 1);
  });
});
