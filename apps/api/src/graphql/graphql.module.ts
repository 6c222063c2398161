import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { Authenticator } from '@kehila/platform';
import gql from 'graphql-tag';
import { contextFromHttp } from './context';
import { describe } from './describe';
import { errorStatusPlugin } from './error-status';
import { formatError } from './format-error';
import type { KnownQueries } from './known-queries';
import { limits, operationLimits } from './operation-limits';
import { textCheck } from './text-check';

// The driver reads Apollo's types as a module, we as CommonJS: the same types under two names.
type Plugins = NonNullable<ApolloDriverConfig['plugins']>;

export const graphqlModule = (production: boolean, knownQueries: KnownQueries) =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Authenticator],
    useFactory: (authenticator: Authenticator) => ({
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: (schema) => {
        // The schema was just parsed from its own text, which would be kept, parsed, as long as the server runs: 12 MB.
        gql.resetCaches();
        return describe(schema);
      },
      graphiql: false,
      introspection: !production,
      hideSchemaDetailsFromClientErrors: production,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      csrfPrevention: true,
      persistedQueries: false,
      preserveHttpStatusForExecutionErrors: false,
      cache: 'bounded',
      parseOptions: { maxTokens: limits.tokens },
      context: contextFromHttp(authenticator),
      formatError,
      // Cache hints are not used, and their plugin wraps every field of the schema: then none can be compiled to a plain reading.
      plugins: [ApolloServerPluginCacheControlDisabled(), textCheck, operationLimits, errorStatusPlugin, knownQueries.plugin] as unknown as Plugins,
    }),
  });
