import { type Prepared, prepared, sql } from '@kehila/platform';

/** What a list for search engines says of one content. */
export interface Addressed {
  readonly id: string;
  readonly slug: string;
  readonly changed_at: Date;
}

/** Contents are told of by their ids, so many ids at a time: a part never holds more, and what comes later moves nothing from one part to another. */
const idsOfPart = 5_000;

interface AddressedTable {
  readonly name: string;
  readonly table: string;
  /** SQL over `c`: which of its rows anybody may find. Parameters as the caller's. */
  readonly findable: string;
  /** SQL over `c`. */
  readonly changedAt: string;
}

export interface AddressRange {
  readonly part: string;
}

/** The parts that hold something: one look into the index for each, however many rows there are. */
export function rangesOf({ name, table, findable }: AddressedTable): Prepared<AddressRange> {
  return prepared<AddressRange>(
    `${name}_address_parts`,
    sql`with recursive part(number) as (
       (select c.id / ${String(idsOfPart)} from ${table} c where ${findable} order by c.id limit 1)
       union all
       select (select c.id / ${String(idsOfPart)} from ${table} c where ${findable} and c.id >= (p.number + 1) * ${String(idsOfPart)} order by c.id limit 1)
       from part p where p.number is not null
     )
     select number as part from part where number is not null`,
  );
}

/** Parameters after the caller's: the part. */
export function addressesIn({ name, table, findable, changedAt }: AddressedTable, parameter: string): Prepared<Addressed> {
  return prepared<Addressed>(
    `${name}_addresses`,
    sql`select c.id, c.slug, ${changedAt} as changed_at from ${table} c
     where ${findable} and c.id >= ${parameter}::bigint * ${String(idsOfPart)} and c.id < (${parameter}::bigint + 1) * ${String(idsOfPart)} order by c.id`,
  );
}
