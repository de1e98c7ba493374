import * as vscode from 'vscode';
import { EXPERIENCE, type ThemeKind, type ThemeParams } from '../protocol/experience.ts';
import type { Server } from './server/server.ts';

/** The kind of colours the window has now. */
export function themeKind(): ThemeKind {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'contrast-dark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'contrast-light';
  }
}

/** Tells the server when the colours change, so that pictures on cards fit. */
export const followTheme = (server: Server): vscode.Disposable =>
  vscode.window.onDidChangeActiveColorTheme(() => {
    const params: ThemeParams = { theme: themeKind() };
    if (server.running) void server.notify(EXPERIENCE.theme, params);
  });
