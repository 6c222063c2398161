import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field({ description: 'Whether more follow.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Send it back as `after` for the next page.' })
  endCursor: string | null;
}

/** `first` and `after` of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

export interface ConnectionOf<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
}

/** The connection and edge types of a list of `node`. */
export function connectionOf<Node extends object>(node: Type<Node>): Type<ConnectionOf<Node>> {
  @ObjectType(`${node.name}Edge`, { description: `One ${node.name} of a list and where it stands.` })
  class Edge {
    @Field({ description: 'Opaque; good as `after`.' })
    cursor: string;

    @Field(() => node, { description: `The ${node.name}.` })
    node: Node;
  }

  @ObjectType(`${node.name}Connection`, { description: `A page of a list of ${node.name}.` })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [node], { description: 'The page, in order.' })
    nodes: Node[];

    @Field(() => [Edge], { description: 'The page with a cursor for each.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;
  }
  return Connection;
}
