import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The command line as it was built. */
export const CLI = path.resolve('dist/cli.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs `policy-lens` in English unless told otherwise, without colours. */
export function run(args: readonly string[], options: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? process.cwd(),
    input: options.input ?? '',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that is taken away after the suite that asks for it; its name is without symbolic links. */
export function tempFolder(): { readonly root: string; write(name: string, content: string | Buffer): string } {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-cli-')));
  after(() => fs.rmSync(root, { recursive: true, force: true }));
  return {
    root,
    write(name, content) {
      const file = path.join(root, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
      return file;
    },
  };
}

/** Revenue of 2022 and a target for 2025, in the form of docs/dataset.md. */
export const DATASET = `indicator,label_zh,label_en,time_period,role,bound,value,unit,unit_mult,source
rev,轻工业规上企业营业收入,operating revenue of light industry,2022,actual,eq,24.3,CNY,12,年报
profit,轻工业规上企业利润,profit of light industry,2022,actual,eq,1.54,CNY,12,年报
parks,轻工业示范园区数量,light industry demonstration parks,../2025,target,ge,50,{个},0,方案
`;

/** One right figure, one wrong by scale. */
export const NOTE = `# 笔记

2022年，轻工业规上企业利润为1.54万亿元。

2022年，轻工业规上企业营业收入为24.3亿元。
`;
