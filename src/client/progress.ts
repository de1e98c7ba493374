import * as vscode from 'vscode';

/** Work that takes longer is announced. */
const PATIENCE_MS = 700;

/**
 * Does a piece of work that a whole folder may make long: it is announced with a button to cancel when it is not done
 * soon. @returns undefined when the user cancels.
 */
export async function working<T>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const cancelled = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)));
  // cancelled work may fail afterwards, which nobody waits for
  const done = Promise.race([run(source.token), cancelled]);
  const announced = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return done.then(
        () => undefined,
        () => undefined,
      );
    });
  }, PATIENCE_MS);
  try {
    return await done;
  } finally {
    clearTimeout(announced);
    source.dispose();
  }
}
