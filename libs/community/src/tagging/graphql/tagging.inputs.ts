import { InputType } from '@nestjs/graphql';
import { TagField } from '@kehila/spaces';

@InputType({ description: 'Another word for a tag.' })
export class AddTagSynonymInput {
  @TagField('The tag, as in addresses.')
  tag: string;

  @TagField('What leads to it, as people type it; no tag that questions carry.')
  word: string;
}

@InputType({ description: 'A word that is to lead to a tag no longer.' })
export class RemoveTagSynonymInput {
  @TagField('The tag, as in addresses.')
  tag: string;

  @TagField('What leads to it.')
  word: string;
}

@InputType({ description: 'How a tag is called from now on.' })
export class RenameTagInput {
  @TagField('The tag, as in addresses.')
  tag: string;

  @TagField('Its new word; no tag that questions carry, but it may lead to this one already.')
  word: string;
}

@InputType({ description: 'Two tags that mean the same.' })
export class MergeTagsInput {
  @TagField('The one that is to be no more, as in addresses.')
  from: string;

  @TagField('The one that is to stand in its place.')
  into: string;
}

@InputType({ description: 'A tag that was merged by mistake.' })
export class UndoTagMergeInput {
  @TagField('Its word, which leads to the other now.')
  word: string;
}
