import { getNamedType, type GraphQLSchema } from 'graphql';

/** Says what code first leaves unsaid: what the root types are, and for the one argument of a mutation what its input type says of itself. */
export function describe(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation, subscription] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (query) query.description ??= 'Everything that can be read. Lists are paged by `first` and `after`.';
  if (mutation) mutation.description ??= 'Everything that can be done: one act each, whose result says what became of it or why it was refused.';
  if (subscription) subscription.description ??= 'What is told as it happens: post it to /graphql with `Accept: text/event-stream`.';
  for (const field of Object.values(mutation?.getFields() ?? {})) {
    for (const argument of field.args) argument.description ??= getNamedType(argument.type).description;
  }
  return schema;
}
