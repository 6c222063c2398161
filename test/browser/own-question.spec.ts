import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';

describe.each(['he', 'en'] as const)('a question that one asked oneself (%s)', (language) => {
  const stage = useStage();

  it('says how one hears of an answer, and calls on others only for what is theirs', async () => {
    const asker = await stage().as('customer', { language, width: 390 });
    const input = { title: `Is the grey cable the right one? ${language} ${Date.now()}`, body: 'It has two ends.', space: 'wifi-and-routers', tags: [] };
    const { id, slug } = await act(asker, 'askQuestion', input, 'Question { id slug }');
    const other = await stage().as('expert', { language, width: 390 });

    await asker.open(`/q/${id}/${slug}`);
    const own = await asker.page.locator('main').innerText();
    expect(own).toContain(asker.say('web_community_no_answers_own'));
    expect(own).toContain(asker.say('web_community_own_answer'));
    for (const ofOthers of ['web_community_no_answers_text', 'web_community_know_an_answer', 'web_community_ask_with_details'])
      expect(own).not.toContain(asker.say(ofOthers));

    await other.open(`/q/${id}/${slug}`);
    const theirs = await other.page.locator('main').innerText();
    expect(theirs).toContain(other.say('web_community_no_answers_text'));
    expect(theirs).toContain(other.say('web_community_know_an_answer'));
    expect(theirs).toContain(other.say('web_community_ask_with_details'));
    await asker.leave();
    await other.leave();
  });
});
