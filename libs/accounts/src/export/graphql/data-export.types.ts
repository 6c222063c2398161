import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused, resultUnion } from '@kehila/platform';
import type { ExportState } from '../data-export.sql';

export const DataExportState = { REQUESTED: 'requested', READY: 'ready', FAILED: 'failed', EXPIRED: 'expired' } as const;

registerEnumType(DataExportState, {
  name: 'DataExportState',
  description: 'How a copy of somebody’s data stands.',
  valuesMap: {
    REQUESTED: { description: 'It is being made.' },
    READY: { description: 'It can be fetched.' },
    FAILED: { description: 'It could not be made; ask again.' },
    EXPIRED: { description: 'Its time is over; ask again.' },
  },
});

@ObjectType({ description: 'A copy of all that is the caller’s.' })
export class DataExport {
  @Field(() => DataExportState, { description: 'How it stands.' })
  state: ExportState;

  @Field({ description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when it can be fetched; null while it is not ready.' })
  expiresAt: Date | null;

  @Field(() => Float, { nullable: true, description: 'Size in bytes; null while it is not ready.' })
  bytes: number | null;

  @Field(() => String, { nullable: true, description: 'Where its owner fetches it; null while it cannot be fetched.' })
  address: string | null;
}

export const RequestDataExportResult = resultUnion('RequestDataExportResult', DataExport, [Refused]);
