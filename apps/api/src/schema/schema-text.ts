import { type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { PlatformModule } from '@kehila/platform';
import { describe } from '../graphql/describe';
import { CompositionModule } from '../composition/composition.module';
import { features } from '../features';

const heading = '# Generated from the code by `npm run schema`. The public contract: a change here is a change for every client.\n\n';

// Where @nestjs/graphql marks a class as a resolver.
const resolverMark = 'graphql:resolver_type';

/** The schema as text, always the same for the same code. Needs no database. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolversOf([PlatformModule, CompositionModule, ...features]));
    return `${heading}${printSchema(lexicographicSortSchema(describe(schema)))}\n`;
  } finally {
    await app.close();
  }
}

type ModuleLike = Type | DynamicModule;

/** The resolver classes among the providers of modules and of what they import. */
function resolversOf(modules: readonly ModuleLike[], seen = new Set<unknown>()): Type[] {
  return modules.flatMap((module) => {
    const type = 'module' in module ? module.module : module;
    if (seen.has(type)) return [];
    seen.add(type);
    const own = 'module' in module ? (module.providers ?? []) : [];
    const providers = [...own, ...declared<Provider>('providers', type)];
    const resolvers = providers.filter((provider): provider is Type => typeof provider === 'function' && Reflect.hasMetadata(resolverMark, provider));
    return [...resolvers, ...resolversOf(declared<ModuleLike>('imports', type), seen)];
  });
}

function declared<Item>(key: string, type: Type): Item[] {
  return (Reflect.getMetadata(key, type) as Item[] | undefined) ?? [];
}
