/** SQL: the number under which the asker of the question `q` hides the name; null where it is open. An asker is always the first. */
export const aliasOfAsker = (q: string): string => `case when ${q}.name_hidden then 1 end`;

/** SQL: the number of the alias that the account `accountId` has in the thread; null when none. Index `alias_of_account_in_thread`. */
export const aliasInThread = (questionId: string, accountId: string): string =>
  `(select x.number from alias x where x.question_id = ${questionId} and x.account_id = ${accountId} and x.lifted_at is null)`;
