import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPERIENCE, type ThemeKind, type ThemeParams } from '../protocol/experience.ts';

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
export const followTheme = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.window.onDidChangeActiveColorTheme(() => {
    const params: ThemeParams = { theme: themeKind() };
    if (client.isRunning()) void client.sendNotification(EXPERIENCE.theme, params);
  });
