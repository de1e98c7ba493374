/** Shares of the quotas of planted errors and of harmless rewrites. */
export const ERRORS = 0.38;
export const REWRITES = 0.6;
