import type { Pool } from 'pg';

/** Opens so many connections of a pool before anybody waits for them. One that does not come in time is opened when it is needed. */
export async function warmPool(pool: Pool, connections: number): Promise<void> {
  const opened = await Promise.allSettled(Array.from({ length: connections }, () => pool.connect()));
  for (const connection of opened) if (connection.status === 'fulfilled') connection.value.release();
}
