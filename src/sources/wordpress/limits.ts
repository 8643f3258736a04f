/** The longest comment that its column in the database holds, in bytes of HTML. */
export const maxLength = 65_525;
