import picomatch from 'picomatch/posix';
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { decodedUri, type Severity } from '../core/index.ts';
import { DEFAULT_SETTINGS, levelOf, readSettings, type Settings } from '../protocol/settings.ts';
import { type FileSystem, isDatasetFile } from './file-system.ts';

interface FolderSettings {
  /** The folder's uri, decoded, with a slash at its end. */
  readonly root: string;
  readonly settings: Settings;
  readonly excludes: (path: string) => boolean;
  readonly isDataset: (path: string) => boolean;
}

/** The settings of each folder, asked of the client and asked again when they change. */
export class SettingsStore {
  private folders: FolderSettings[] = [];
  private rest: FolderSettings = folderSettings('', DEFAULT_SETTINGS);
  private known = '';
  private canAsk = false;
  private canRegister = false;

  constructor(private readonly connection: Connection) {}

  initialize(params: InitializeParams): void {
    this.canAsk = params.capabilities.workspace?.configuration === true;
    this.canRegister = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  /**
   * Asks for the settings of these folders. A client that has none to give gets the defaults.
   * @returns true when other files may count than before
   */
  async load(folders: readonly string[]): Promise<boolean> {
    if (this.canAsk) await this.ask(folders);
    const choice = this.choice(folders);
    const changed = choice !== this.known;
    this.known = choice;
    return changed;
  }

  /** What decides which files count, as text to compare. */
  private choice(folders: readonly string[]): string {
    const of = ({ root, settings: { datasets, exclude } }: FolderSettings): unknown => [root, datasets, exclude];
    return JSON.stringify([folders, of(this.rest), this.folders.map(of)]);
  }

  private async ask(folders: readonly string[]): Promise<void> {
    const section = 'policyLens';
    const items = [{ section }, ...folders.map((scopeUri) => ({ section, scopeUri }))];
    const [rest, ...own] = await this.connection.workspace.getConfiguration(items);
    this.rest = folderSettings('', readSettings(rest));
    this.folders = folders.map((folder, i) => folderSettings(folder, readSettings(own[i])));
    this.folders.sort((a, b) => b.root.length - a.root.length);
  }

  /** Calls `changed` whenever the user changes a setting. */
  async watch(changed: () => void): Promise<void> {
    this.connection.onDidChangeConfiguration(changed);
    if (this.canRegister)
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyLens' });
  }

  /** The settings that hold for a file: those of the innermost folder it lies in. */
  of(uri: string): Settings {
    return this.at(uri).folder.settings;
  }

  /** False for what the user excluded, for tables that no dataset glob names, and for another view of a document. */
  accepts(uri: string): boolean {
    if (VIEWS.test(uri)) return false;
    const { folder, path } = this.at(uri);
    return !folder.excludes(path) && (!isDatasetFile(uri) || folder.isDataset(path));
  }

  /** The severity a finding is shown with; undefined: not at all. */
  readonly severity = (uri: string, code: string, own: Severity): Severity | undefined => {
    const level = levelOf(this.of(uri), code) ?? own;
    return level === 'off' ? undefined : level;
  };

  private at(uri: string): { folder: FolderSettings; path: string } {
    const plain = decodedUri(uri);
    const folder = this.folders.find(({ root }) => plain.startsWith(root)) ?? this.rest;
    return { folder, path: folder.root ? plain.slice(folder.root.length) : plain.replace(/^[\w+.-]+:\/*/, '') };
  }
}

/** Documents that an editor makes of others: the refactor preview, the old side of a comparison. */
const VIEWS =
  /^(?:vscode-bulkeditpreview[\w-]*|git|gitlens|vscode-local-history|vscode-chat[\w-]*|chat-editing[\w-]*|output):/;

/** A file system that shows only what the settings accept; the rest looks as if it were not there. */
export const acceptedFiles = (files: FileSystem, settings: SettingsStore): FileSystem => ({
  find: async (folder) => (await files.find(folder)).filter((uri) => settings.accepts(uri)),
  read: async (uri) => (settings.accepts(uri) ? files.read(uri) : undefined),
  ...(files.atHand ? { atHand: files.atHand } : {}),
});

function folderSettings(folder: string, settings: Settings): FolderSettings {
  const plain = decodedUri(folder);
  const options = { dot: true, nocase: true };
  return {
    root: plain && !plain.endsWith('/') ? `${plain}/` : plain,
    settings,
    excludes: settings.exclude.length ? picomatch([...settings.exclude], options) : () => false,
    isDataset: settings.datasets.length ? picomatch([...settings.datasets], options) : () => false,
  };
}
