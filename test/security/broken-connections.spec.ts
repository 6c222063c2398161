import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunningKehila } from '../stage/running-kehila';
import { breakOff, send } from './attacks/wire';

jest.setTimeout(180_000);

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const page = '/en/pages/rules';
/** What a visitor may notice: twice what it takes in peace, or half a second where that is more (other work on this machine). */
const patience = (usual: number) => Math.max(2 * usual, 500);

describe('connections that break off or never say anything', () => {
  const kehila = new RunningKehila();
  let usual: number;
  let files: number;

  beforeAll(async () => {
    await kehila.start();
    await slowestVisit(40);
    usual = await slowestVisit(100);
    files = openFiles();
  });
  afterAll(() => kehila.remove());

  const openFiles = () => readdirSync(`/proc/${kehila.pid}/fd`).length;
  async function slowestVisit(visits: number): Promise<number> {
    const took: number[] = [];
    for (let n = 0; n < visits; n++) {
      const from = performance.now();
      expect((await send(kehila.address, { method: 'GET', path: page })).status).toBe(200);
      took.push(performance.now() - from);
    }
    return took.sort((one, other) => one - other)[Math.floor(visits * 0.99) - 1]!;
  }
  const dial = (act: (socket: Socket) => void): Promise<number> => {
    const { hostname, port } = new URL(kehila.address);
    const began = performance.now();
    return new Promise((closed) => {
      const socket = connect(Number(port), hostname, () => act(socket)).resume();
      socket.on('error', () => undefined);
      socket.on('close', () => closed(performance.now() - began));
    });
  };
  const manyTimes = async (times: number, atOnce: number, once: () => Promise<unknown>) => {
    for (let done = 0; done < times; done += atOnce) await Promise.all(Array.from({ length: atOnce }, once));
  };
  const upgrade = `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;
  const ping = Buffer.from([0x89, 0x80, 0, 0, 0, 0]);

  /** Each answers how long its longest connection lived, milliseconds. */
  const attacks: Readonly<Record<string, () => Promise<number>>> = {
    'a thousand break off in the middle of their request': async () => {
      const half = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Kehila-Client: test\r\nContent-Length: 1000\r\n\r\n{"query":"';
      await manyTimes(1_000, 100, () => breakOff(kehila.address, half));
      return 0;
    },
    'a thousand break off in the middle of the answer': async () => {
      const ask = `GET ${page} HTTP/1.1\r\nHost: x\r\n\r\n`;
      await manyTimes(1_000, 50, () =>
        dial((socket) => {
          socket.once('data', () => socket.resetAndDestroy());
          socket.write(ask);
        }),
      );
      return 0;
    },
    'five hundred ask for a WebSocket and say nothing': async () =>
      Math.max(...(await Promise.all(Array.from({ length: 500 }, () => dial((socket) => socket.write(upgrade)))))),
    'a hundred ask for a WebSocket and send a thousand pings each': async () =>
      Math.max(
        ...(await Promise.all(
          Array.from({ length: 100 }, () =>
            dial((socket) => {
              socket.write(upgrade);
              for (let n = 0; n < 1_000 && socket.writable; n++) socket.write(ping);
            }),
          ),
        )),
      ),
    'five hundred open and say nothing': async () => Math.max(...(await Promise.all(Array.from({ length: 500 }, () => dial(() => undefined))))),
  };

  it.each(Object.entries(attacks))('serves the others as before while %s', async (_name, attack) => {
    const [lived, slowest] = await Promise.all([attack(), slowestVisit(isLong ? 500 : 100)]);
    process.stdout.write(
      `99 of 100 visits under ${slowest.toFixed(0)} ms (${usual.toFixed(0)} in peace); the longest connection lived ${(lived / 1_000).toFixed(1)} s\n`,
    );
    expect(slowest).toBeLessThan(patience(usual));
    expect(lived).toBeLessThan(16_000);
    for (let waited = 0; openFiles() > files + 5 && waited < 60; waited++) await sleep(1_000);
    expect(openFiles()).toBeLessThanOrEqual(files + 5);
    expect(kehila.isRunning).toBe(true);
  });
});
