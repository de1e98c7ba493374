/** Asked between blocks of work; long loops stop when it says so. Compatible with LSP's and VS Code's tokens. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export const never: Cancellation = { isCancellationRequested: false };

/** Thrown by `checkpoint` only, and caught at the border that owns the token. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

export function checkpoint(token: Cancellation): void {
  if (token.isCancellationRequested) throw new Cancelled();
}
