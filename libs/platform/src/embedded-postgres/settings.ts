export type ServerSettings = Readonly<Record<string, string | number>>;

/** Loopback only, by password, no socket file (its path has a limit). Solid-state costs; jit costs more than it brings on our short statements. */
const always: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What the server does, not what its clients did wrong: an error would write down what somebody typed, and could fill the disk.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  max_connections: 100,
  shared_buffers: '256MB',
  random_page_cost: 1.1,
  jit: 'off',
};

/** Faster and forgetful: for tests. */
const forgetful: ServerSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function serverSettings(durable: boolean, port: number, more: ServerSettings): string[] {
  const all = { ...always, ...(durable ? {} : forgetful), ...more, port };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
