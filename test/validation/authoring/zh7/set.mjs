/** Shares of the quotas of planted errors and of harmless rewrites. */
export const ERRORS = 0.36;
export const REWRITES = 0.4;
