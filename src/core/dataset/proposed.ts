/** The `obs_status` of a row that somebody proposes: it is shown, and not used until a person clears the mark. */
export const PROPOSED = 'proposed';

/** 提议 and 待核 are what a Chinese keeper of a sheet writes. */
const MARKS: ReadonlySet<string> = new Set([PROPOSED, '提议', '待核', '待核实']);

export const isProposed = (status: string): boolean => MARKS.has(status.toLowerCase());
