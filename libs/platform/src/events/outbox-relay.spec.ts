import { Module } from '@nestjs/common';
import { useFeatures } from '@kehila/testing';
import { Actor } from '../actor';
import { DomainEvent, type Fields } from './domain-event';
import { AfterCommit } from './listeners';

class DoorOpened extends DomainEvent {
  readonly door: string;
  readonly turn: number;

  constructor(fields: Fields<DoorOpened>) {
    super(fields);
  }

  override get aggregate(): string {
    return `door:${this.door}`;
  }
}

@AfterCommit(DoorOpened)
class RingTheBell {
  rung: string[] = [];
  broken: string | null = null;

  async handle(event: DoorOpened): Promise<void> {
    if (event.door === this.broken) throw new Error('the bell is broken');
    this.rung.push(`${event.door}${event.turn}`);
  }
}

@AfterCommit(DoorOpened)
class CountTheGuests {
  counted = 0;

  async handle(): Promise<void> {
    this.counted += 1;
  }
}

@Module({ providers: [RingTheBell, CountTheGuests] })
class DoorsModule {}

const nobody = Actor.anonymous('en');

describe('the outbox', () => {
  const kehila = useFeatures({ modules: [DoorsModule], at: new Date('2026-11-01T08:00:00Z') });
  const bell = () => kehila.get(RingTheBell);
  const states = () =>
    kehila.sql<{ state: string; attempts: number; last_error: string | null }>('select state, attempts, last_error from outbox_event order by id');
  const open = (door: string, turn: number) => kehila.work.run({ act: 'open', actor: nobody }, (tx) => tx.record(new DoorOpened({ door, turn, at: tx.now })));

  beforeEach(async () => {
    await kehila.sql('truncate outbox_event');
    bell().rung = [];
    bell().broken = null;
    kehila.get(CountTheGuests).counted = 0;
  });

  it('hands every event to its listeners, those of one aggregate in order', async () => {
    for (const turn of [1, 2, 3]) await open('front', turn);
    await open('back', 1);
    expect(await kehila.drain()).toBe(4);
    expect(bell().rung.filter((one) => one.startsWith('front'))).toEqual(['front1', 'front2', 'front3']);
    expect(bell().rung).toContain('back1');
    expect((await states()).map((one) => one.state)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('tries a failed one again later, and lets later ones of its aggregate wait', async () => {
    bell().broken = 'front';
    await open('front', 1);
    await open('front', 2);
    await open('back', 1);
    await kehila.drain();
    expect(bell().rung).toEqual(['back1']);
    bell().broken = null;
    await kehila.drain();
    expect(bell().rung).toEqual(['back1']);
    kehila.clock.advance(3_000);
    await kehila.drain();
    expect(bell().rung).toEqual(['back1', 'front1', 'front2']);
  });

  it('does not ask a listener again that had the event', async () => {
    await open('front', 1);
    bell().broken = 'front';
    await kehila.drain();
    bell().broken = null;
    kehila.clock.advance(3_000);
    await kehila.drain();
    expect([bell().rung, kehila.get(CountTheGuests).counted]).toEqual([['front1'], 1]);
  });

  it('puts aside what never works, with its reason, and goes on', async () => {
    bell().broken = 'front';
    await open('front', 1);
    await open('front', 2);
    for (let attempt = 0; attempt < 12; attempt++) {
      await kehila.drain();
      kehila.clock.advance(3_600_000);
    }
    const [first] = await states();
    expect(first).toMatchObject({ state: 'dead', attempts: 12 });
    expect(first?.last_error).toContain('the bell is broken');
    bell().broken = null;
    await kehila.drain();
    expect(bell().rung).toEqual(['front2']);
  });

  it('takes over from a process that died while it held an event', async () => {
    await open('front', 1);
    await kehila.sql(`update outbox_event set leased_until = $1`, new Date(kehila.clock.now().getTime() + 30_000));
    expect(await kehila.drain()).toBe(0);
    kehila.clock.advance(31_000);
    expect(await kehila.drain()).toBe(1);
  });
});
