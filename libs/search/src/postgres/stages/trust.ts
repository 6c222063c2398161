/** What was checked goes before its equals, what was true once and what does harm after them. */
export const byTrust = `case trust when 'verified' then 1.2 when 'outdated' then 0.7 when 'unsafe' then 0.4 else 1 end`;
