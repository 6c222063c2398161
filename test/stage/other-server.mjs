// fork(other-server.mjs, [folder, database]): a further server on a test's database, in a process of its own, as built. It tells its address and ends with its parent.
import { startApi } from '@kehila/api';
import { openLogs, readSettings } from '@kehila/platform';

const [folder, databaseUrl] = process.argv.slice(2);
const settings = readSettings({ KEHILA_DATA: folder, KEHILA_PORT: '0', KEHILA_LIMITS: 'off' }, folder);
const api = await startApi({ settings, databaseUrl, logs: openLogs('error', process.stderr), pagesFolder: null });
process.once('disconnect', () => void api.close());
process.send(`http://127.0.0.1:${new URL(await api.listen()).port}`);
