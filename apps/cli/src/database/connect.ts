import { Client } from 'pg';

/** A connection of its own. It survives the server's going away: what is asked next fails, the process goes on. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'kehila' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Runs `story` on a connection that is closed afterwards. */
export async function connected<Outcome>(url: string, story: (client: Client) => Promise<Outcome>): Promise<Outcome> {
  const client = await connect(url);
  try {
    return await story(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
