import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { BadInput, type FieldProblem } from '@kehila/platform';
import { plainLineEnds } from './line-ends';

/** Constraints of class-validator and the code a client is told. What is not named here is INVALID. */
const codes: Readonly<Record<string, string>> = {
  isDefined: 'REQUIRED',
  isNotEmpty: 'REQUIRED',
  arrayNotEmpty: 'REQUIRED',
  arrayMinSize: 'REQUIRED',
  minLength: 'TOO_SHORT',
  maxLength: 'TOO_LONG',
  maxBytes: 'TOO_LONG',
  arrayMaxSize: 'TOO_MANY',
  max: 'TOO_MANY',
  min: 'TOO_FEW',
  isEmail: 'EMAIL_INVALID',
};

/** When several constraints of a field are broken, the first of these is the one a person can act on. */
const urgency = ['REQUIRED', 'TOO_LONG', 'TOO_MANY', 'TOO_FEW', 'TOO_SHORT', 'EMAIL_INVALID', 'INVALID'];

/** Checks every argument against the decorators of its class; line ends are made alike first. */
@Injectable()
export class InputValidation extends ValidationPipe {
  constructor() {
    super({ transform: true, validationError: { target: true }, exceptionFactory: (errors) => new BadInput(errors.flatMap((error) => problemsOf(error, []))) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(metadata.type === 'custom' ? value : plainLineEnds(value), metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof BadInput) || !metadata.data) throw error;
      throw new BadInput(error.fields.map((field) => ({ ...field, path: [metadata.data as string, ...field.path] })));
    }
  }
}

function problemsOf(error: ValidationError, above: readonly string[]): FieldProblem[] {
  const path = [...above, error.property];
  const own = Object.keys(error.constraints ?? {}).map((constraint) => problemOf(error, constraint, path));
  const [first] = own.sort((one, other) => urgency.indexOf(one.code) - urgency.indexOf(other.code));
  return [...(first ? [first] : []), ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function problemOf(error: ValidationError, constraint: string, path: readonly string[]): FieldProblem {
  const code = codes[constraint] ?? 'INVALID';
  const limit = limitOf(error, constraint);
  return { path, code, ...(limit === undefined ? {} : { values: { limit } }) };
}

/** The number that a constraint was declared with. */
function limitOf({ target, property }: ValidationError, constraint: string): number | undefined {
  if (!target) return undefined;
  const declared = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  const limit: unknown = declared.find((one) => one.propertyName === property && one.name === constraint)?.constraints?.[0];
  return typeof limit === 'number' ? limit : undefined;
}
