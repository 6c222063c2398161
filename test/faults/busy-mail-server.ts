import type { Postbox } from '@kehila/testing';

/**
 * A mail server that is too busy for three of the first ten tries, three of the next ten, and so on. It takes all after `tries`: a mail that is
 * refused waits twice as long each time, and the unluckiest of hundreds would outlast the test.
 */
export function busyFor(tries: number): Postbox['refusal'] {
  let asked = 0;
  return () => (++asked <= tries && asked % 10 < 3 ? { code: 451, text: 'busy' } : undefined);
}
