export type Settings = Readonly<Record<string, unknown>>;

/** User settings of every run: nothing that talks to a network, opens a dialog or steals focus. */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // else the browser's colour scheme beats workbench.colorTheme
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // the word, not `false`: the old form makes VS Code rewrite the settings file at start
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'github.gitAuthentication': false,
  'files.hotExit': 'off',
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'window.restoreWindows': 'none',
};

/**
 * Built-in extensions left out: they need a network or modules that are not installed. The GitHub authentication
 * stays: without it the workbench asks for it again and again.
 */
export const skippedExtensions = ['GitHub.copilot-chat', 'GitHub.copilot', 'vscode.git', 'vscode.github'];

export type ThemeName = 'light' | 'dark' | 'contrast' | 'contrast-light';

/** Our names for the themes → VS Code's label and the class that the workbench then carries. */
export const themes: Readonly<Record<ThemeName, { label: string; mark: string }>> = {
  light: { label: 'Light Modern', mark: 'vs' },
  dark: { label: 'Dark Modern', mark: 'vs-dark' },
  contrast: { label: 'Dark High Contrast', mark: 'hc-black' },
  'contrast-light': { label: 'Light High Contrast', mark: 'hc-light' },
};
