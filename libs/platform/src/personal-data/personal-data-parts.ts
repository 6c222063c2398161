import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '../work/transaction';
import type { PersonalData, PersonalSection } from './personal-data';

const PERSONAL_DATA = 'kehila:personal-data';

/** Marks a provider as one part's answer about people. Parts with a higher place are moved and erased later. */
export const Personal = (place = 0): ClassDecorator => SetMetadata(PERSONAL_DATA, place);

/** All parts together. */
@Injectable()
export class PersonalDataParts {
  constructor(private readonly discovery: DiscoveryService) {}

  get columns(): string[] {
    return this.parts().flatMap((part) => part.columns);
  }

  async sections(accountId: string): Promise<PersonalSection[]> {
    const sections: PersonalSection[] = [];
    for (const part of this.parts()) sections.push(...(await part.sections(accountId)));
    return sections;
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const part of this.parts()) await part.erase(tx, accountId);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    for (const part of this.parts()) await part.move(tx, from, to);
  }

  private parts(): PersonalData[] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance?: unknown }) => {
        const place = isObject(instance) ? (Reflect.getMetadata(PERSONAL_DATA, instance.constructor) as number | undefined) : undefined;
        return place === undefined ? [] : [{ part: instance as PersonalData, place }];
      })
      .sort((one, other) => one.place - other.place)
      .map(({ part }) => part);
  }
}

function isObject(instance: unknown): instance is object {
  return typeof instance === 'object' && instance !== null;
}
