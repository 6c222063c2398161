import type { AddressInfo } from 'node:net';
import multipart from '@fastify/multipart';
import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { PublicAddress } from '@kehila/accounts';
import { QuestionViews } from '@kehila/community';
import { Authenticator, Brand, Database, type GraphqlContext, LiveSettings, LiveStreams, type Logs, Metrics, type Settings } from '@kehila/platform';
import { AppModule } from './app.module';
import type { PublicAddressBySettings } from './composition/public-address';
import { KnownQueries } from './graphql/known-queries';
import { liveHandler } from './graphql/live';
import { callerAddress } from './http/caller-address';
import { executeInProcess } from './http/execute';
import { addHooks } from './http/hooks';
import { Origins } from './http/origins';
import { RequestLog } from './http/request-log';
import { fastifyAdapter } from './http/server';
import { multipartLimits } from './http/upload';
import { loadPages, type PageHandler } from './http/web-pages';

export interface ApiOptions {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly logs: Logs;
  /** Folder of the built web pages; null: this process serves none. */
  readonly pagesFolder: string | null;
  /** What else runs in this process, for example the worker. */
  readonly modules?: readonly Type[];
}

export interface Api {
  /** The features, put together; nothing is served yet. */
  readonly app: INestApplicationContext;
  /** Serves from here on. Resolves to the address for people. */
  listen(): Promise<string>;
  /** Finishes the requests under way, then lets go of everything. */
  close(): Promise<void>;
}

/** What the server needs and the application brings: the server is made first, and serves last. */
interface PutTogether {
  authenticator?: Authenticator;
  settings?: LiveSettings;
  brand?: Brand;
  apollo?: ApolloServer<GraphqlContext>;
  schema?: GraphQLSchema;
  views?: QuestionViews;
}

function nowThere<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('asked before the application was put together');
  return part;
}

/** After this the connections that are still open are cut. */
const closeMilliseconds = 6_000;

/** Puts API and pages together, ready to listen. */
export async function startApi({ settings, databaseUrl, logs, pagesFolder, modules = [] }: ApiOptions): Promise<Api> {
  const origins = new Origins(settings);
  const knownQueries = new KnownQueries();
  const log = new RequestLog(logs);
  let pages: PageHandler | undefined;

  const put: PutTogether = {};

  const adapter = fastifyAdapter({
    https: origins.https,
    addressOf: callerAddress(settings.trustedProxies),
    execute: executeInProcess(
      () => nowThere(put.apollo),
      () => nowThere(put.authenticator),
      knownQueries,
      origins.https,
    ),
    brand: () => put.brand?.shown,
    countView: (questionId) => put.views?.count(questionId),
    log,
    pages: () => pages,
  });
  const authenticator = (): Authenticator => nowThere(put.authenticator);
  const live = liveHandler({ schema: () => nowThere(put.schema), authenticator, production: settings.production });
  addHooks(adapter.getInstance<FastifyInstance>(), { origins, knownQueries, authenticator, live, settings: () => nowThere(put.settings) });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ settings, databaseUrl, knownQueries, origins, modules }), adapter, {
    logger: logs,
    abortOnError: false,
  });
  await app.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false });
  await app.init();
  put.authenticator = app.get(Authenticator, { strict: false });
  put.settings = app.get(LiveSettings, { strict: false });
  put.brand = app.get(Brand, { strict: false });
  put.apollo = app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance as unknown as ApolloServer<GraphqlContext>;
  put.schema = app.get(GraphQLSchemaHost).schema;
  put.views = app.get(QuestionViews, { strict: false });
  log.measureWith(app.get(Metrics));

  return {
    app,
    async listen() {
      if (pagesFolder !== null) pages = await loadPages(pagesFolder, origins);
      await app.get(Database, { strict: false }).warm();
      await app.listen(settings.port, settings.host);
      const { port } = app.getHttpServer().address() as AddressInfo;
      origins.listening(port);
      app.get<PublicAddress, PublicAddressBySettings>(PublicAddress, { strict: false }).listening(port);
      return origins.main;
    },
    async close() {
      app.get(LiveStreams, { strict: false }).close();
      const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), closeMilliseconds);
      await app.close().finally(() => clearTimeout(cut));
    },
  };
}
