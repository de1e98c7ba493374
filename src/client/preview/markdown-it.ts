/** The parts of markdown-it that the plugin uses; VS Code hands us the parser, so that we need not carry it. */
export interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  map: [number, number] | null;
  markup: string;
  info: string;
  content: string;
  meta: unknown;
  children: Token[] | null;
  attrJoin(name: string, value: string): void;
  attrSet(name: string, value: string): void;
}

export interface StateInline {
  src: string;
  pos: number;
  posMax: number;
  md: MarkdownIt;
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
}

export interface StateBlock {
  src: string;
  bMarks: number[];
  eMarks: number[];
  tShift: number[];
  sCount: number[];
  blkIndent: number;
  line: number;
  lineMax: number;
  parentType: string;
  md: { block: { tokenize(state: StateBlock, startLine: number, endLine: number): void } };
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
}

export interface StateCore {
  tokens: Token[];
  env: unknown;
}

export interface MarkdownIt {
  inline: {
    tokenize(state: StateInline): void;
    ruler: { before(name: string, rule: string, run: (state: StateInline, silent: boolean) => boolean): void };
  };
  block: {
    ruler: {
      before(
        name: string,
        rule: string,
        run: (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean,
        options?: { alt: string[] },
      ): void;
    };
  };
  core: { ruler: { push(rule: string, run: (state: StateCore) => void): void } };
  renderer: {
    rules: Record<string, ((tokens: Token[], index: number, options: unknown, env: unknown) => string) | undefined>;
  };
  utils: { escapeHtml(text: string): string };
}
