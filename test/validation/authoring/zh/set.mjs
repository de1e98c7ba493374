/** Shares of the quotas of planted errors and of harmless rewrites. */
export const ERRORS = 1;
export const REWRITES = 1;
