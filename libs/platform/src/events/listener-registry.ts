import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '../work/transaction';
import { type DomainEvent, type EventClass, reviveEvent } from './domain-event';
import { AFTER_COMMIT, type CommitListener, type TransactionListener, WITHIN_TRANSACTION } from './listeners';

/** Finds the listeners among all providers once, at boot. */
@Injectable()
export class ListenerRegistry implements OnModuleInit {
  private readonly withinTransaction = new Map<string, TransactionListener<DomainEvent>[]>();
  private readonly afterCommit = new Map<string, { name: string; listener: CommitListener<DomainEvent>; eventClass: EventClass }[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!isObject(instance)) continue;
      for (const event of eventsOf(WITHIN_TRANSACTION, instance)) append(this.withinTransaction, event.name, instance as TransactionListener<DomainEvent>);
      for (const event of eventsOf(AFTER_COMMIT, instance)) {
        append(this.afterCommit, event.name, { name: instance.constructor.name, listener: instance as CommitListener<DomainEvent>, eventClass: event });
      }
    }
  }

  async runWithinTransaction(tx: Transaction, event: DomainEvent): Promise<void> {
    for (const listener of this.withinTransaction.get(event.type) ?? []) await listener.handle(tx, event);
  }

  /** Names of the after-commit listeners of an event type. */
  listenersOf(type: string): string[] {
    return (this.afterCommit.get(type) ?? []).map(({ name }) => name);
  }

  async runAfterCommit(type: string, name: string, payload: Record<string, unknown>): Promise<void> {
    const entry = this.afterCommit.get(type)?.find((candidate) => candidate.name === name);
    if (entry) await entry.listener.handle(reviveEvent(entry.eventClass, payload));
  }
}

function isObject(instance: unknown): instance is object {
  return typeof instance === 'object' && instance !== null;
}

function eventsOf(key: string, instance: object): EventClass[] {
  return (Reflect.getMetadata(key, instance.constructor) as EventClass[] | undefined) ?? [];
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
