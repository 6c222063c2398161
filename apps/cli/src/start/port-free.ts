import { createServer } from 'node:net';
import type { Settings } from '@kehila/platform';

/** Asked before the long part of a start. @throws the system's error when somebody listens there already. */
export function assertPortFree({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
