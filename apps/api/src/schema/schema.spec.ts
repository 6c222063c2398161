import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { schemaText } from './schema-text';

const committed = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');

describe('the schema', () => {
  it('is committed as the code makes it (npm run schema)', async () => {
    expect(await schemaText()).toBe(committed);
  });

  it('describes every type, field, argument and enum value', () => {
    const types = Object.values(buildSchema(committed).getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const own = type.description ? [] : [type.name];
  if (isEnumType(type)) return [...own, ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]))];
  if (isInputObjectType(type))
    return [...own, ...Object.values(type.getFields()).flatMap((field) => (field.description ? [] : [`${type.name}.${field.name}`]))];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...field.args.flatMap((argument) => (argument.description ? [] : [`${type.name}.${field.name}(${argument.name})`])),
    ]),
  ];
}
