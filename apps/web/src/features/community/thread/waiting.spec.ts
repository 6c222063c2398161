import { speakBy } from '#words/spoken';
import { waitingSentence } from './waiting';

/** A Thursday noon in Jerusalem. */
const now = Date.parse('2026-11-26T12:00:00+02:00');

describe('what a question without an answer waits for', () => {
  beforeAll(() => speakBy(() => 'en'));
  afterAll(() => speakBy(() => 'he'));

  it.each([
    ['2026-11-26T12:00:00+02:00', 'Nobody has answered yet; our staff see it now'],
    ['2026-11-26T14:20:00+02:00', 'Waiting for other customers; our staff join at 14:20'],
    ['2026-11-29T08:00:00+02:00', 'Waiting for other customers; our staff join on Sunday at 08:00'],
    ['2026-12-06T08:00:00+02:00', 'Waiting for other customers; our staff join on Sunday 6 December at 08:00'],
  ])('staff join %s: %s', (staffJoinAt, sentence) => {
    expect(waitingSentence({ needsInfo: false, state: 'OPEN', staffJoinAt }, now).text).toBe(sentence);
  });
});
