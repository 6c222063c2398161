/** SQL: whose approval of the text that stands has not been voided, in their order. */
export const approvedBy = (r: string): string =>
  `array(select p.account_id::text from revision_approval p where p.revision_id = ${r}.id and p.voided_at is null order by p.at, p.id)`;

/** SQL: who may not decide about a revision, beside its author: who is credited in the article, and whose words the author took into the text. */
export const creditedOn = (r: string): string => `array(select c.account_id::text from article_contributor c where c.article_id = ${r}.article_id
     union select t.author_id::text from revision_comment t where t.revision_id = ${r}.id and t.taken_at is not null)`;
