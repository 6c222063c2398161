/** Days are those of the organisation; weeks begin on Sunday. */
export const timeZone = 'Asia/Jerusalem';
