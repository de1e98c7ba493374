import * as vscode from 'vscode';
import type { Location, Position, Range } from 'vscode-languageclient';

/** What the server is told of places, and back. Both sides count lines from 0 and characters in UTF-16. */
export const fromUri = (uri: vscode.Uri): string => uri.toString();

export const fromPosition = ({ line, character }: vscode.Position): Position => ({ line, character });

export const fromRange = ({ start, end }: vscode.Range): Range => ({
  start: fromPosition(start),
  end: fromPosition(end),
});

export const toUri = (uri: string): vscode.Uri => vscode.Uri.parse(uri);

export const toPosition = ({ line, character }: Position): vscode.Position => new vscode.Position(line, character);

export const toRange = ({ start, end }: Range): vscode.Range => new vscode.Range(toPosition(start), toPosition(end));

export const toLocation = ({ uri, range }: Location): vscode.Location =>
  new vscode.Location(toUri(uri), toRange(range));
