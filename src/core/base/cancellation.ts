/** Asked between two pieces of work; long loops stop when it says so. Compatible with LSP's and VS Code's tokens. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}
