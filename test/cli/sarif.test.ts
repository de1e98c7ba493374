import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { DATASET, NOTE, run, tempFolder } from './run.ts';

/** The JSON schema of SARIF 2.1.0 as it was published, in draft 04. */
const SCHEMA = createRequire(path.resolve('package.json')).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// One pattern of the schema is no expression by the rules of Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv as never);
const validate = ajv.compile(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')));

/** The log, which must hold to the schema. */
function valid(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  return log;
}

const resultsOf = (log: Log): Result[] => log.runs[0]?.results ?? [];
const failing = (log: Log): Result[] => resultsOf(log).filter((r) => r.kind === 'fail');
const regionOf = (r: Result | undefined) => r?.locations?.[0]?.physicalLocation?.region;
const uriOf = (r: Result | undefined) => r?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';

describe('SARIF', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  folder.write('data/observations.csv', DATASET);
  const check = (name: string, text: string, ...more: string[]): Log => {
    folder.write(name, text);
    return valid(run(['check', name, '--dataset', 'data', '--format', 'sarif', ...more], { cwd: folder.root }).out);
  };

  it('has a schema that refuses what is no SARIF', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false);
    assert.equal(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] }),
      false,
    );
  });

  it('holds to the published schema in both languages, for the sample and for nothing at all', () => {
    for (const lang of ['zh', 'en']) {
      const log = valid(run(['check', 'seeds', '--format', 'sarif', '--lang', lang]).out);
      assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
      assert.equal(log.runs[0]?.tool.driver.language, lang === 'zh' ? 'zh-CN' : 'en-US');
      assert.equal(failing(log).length, 6);
    }
    assert.deepEqual(failing(check('nothing.md', '')), []);
  });

  it('puts regions on the cited words, in lines, columns and offsets, behind characters outside the basic plane', () => {
    const log = check('plane.md', `😀𠀀 ${NOTE.split('\n')[4]}\n`);
    const source = fs.readFileSync(path.join(folder.root, 'plane.md'), 'utf8');
    const region = regionOf(failing(log)[0]);
    assert.ok(region?.charOffset !== undefined && region.charLength && region.startColumn && region.endColumn);
    assert.equal(source.slice(region.charOffset, region.charOffset + region.charLength), '24.3亿元');
    assert.equal(source.slice(region.startColumn - 1, region.endColumn - 1), '24.3亿元');
  });

  it('says what agrees, what needs a look and what is wrong by its kind', () => {
    const ambiguous = `${DATASET}a,轻工业出口额,,2022,actual,eq,5,USD,9,甲\nb,轻工业出口额,,2022,actual,eq,7,USD,9,乙\n`;
    folder.write('two/observations.csv', ambiguous);
    folder.write('two/note.md', `${NOTE}\n2022年，轻工业出口额为6亿美元。\n`);
    const log = valid(run(['check', 'two', '--format', 'sarif'], { cwd: folder.root }).out);
    const kinds = resultsOf(log).map((r) => `${r.kind} ${r.level}`);
    assert.ok(kinds.includes('pass none'), kinds.join());
    assert.ok(kinds.includes('review none'), kinds.join());
    assert.ok(kinds.includes('fail error'), kinds.join());
  });

  it('leaves all but alerts out with --alerts-only', () => {
    const silenced = NOTE.replace(
      '2022年，轻工业规上企业营业',
      '<!-- policy-lens-disable-next-line 引文如此 -->\n2022年，轻工业规上企业营业',
    );
    assert.deepEqual(resultsOf(check('only.md', silenced, '--alerts-only')), []);
    assert.ok(resultsOf(check('only.md', NOTE, '--alerts-only')).every((r) => r.kind === 'fail'));
  });

  it('tells suppressions with their reason and place, by comment and by mark', () => {
    const comment = NOTE.replace(
      '2022年，轻工业规上企业营业',
      '<!-- policy-lens-disable-next-line figure.scale 引文如此 -->\n2022年，轻工业规上企业营业',
    );
    const mark = NOTE.replace('24.3亿元', ':figure[24.3亿元]{ignore="照录原文"}');
    for (const [text, reason] of [
      [comment, '引文如此'],
      [mark, '照录原文'],
    ] as const) {
      const log = check('silenced.md', text);
      const [result] = failing(log);
      const [suppression] = result?.suppressions ?? [];
      assert.equal(suppression?.kind, 'inSource');
      assert.equal(suppression?.justification, reason);
      assert.ok(suppression?.location?.physicalLocation?.region?.startLine);
      assert.equal(run(['check', 'silenced.md', '--dataset', 'data'], { cwd: folder.root }).code, 0);
    }
  });

  it('keeps fingerprints when other lines come, go or move, and tells equal findings apart', () => {
    const prints = (text: string): (string | undefined)[] =>
      failing(check('prints.md', text)).map((r) => r.partialFingerprints?.['policyLens/v2']);
    const [own] = prints(NOTE);
    assert.ok(own);
    assert.deepEqual(prints(`前言。\n\n${NOTE}\n后记。\n`), [own]);
    const lines = NOTE.split('\n');
    assert.deepEqual(prints([lines[0], '', lines[4], '', lines[2], ''].join('\n')), [own]);
    const twice = prints(`${NOTE}\n${lines[4]}\n`);
    assert.equal(new Set(twice).size, 2);
    assert.equal(twice[0], own);
  });

  it('carries fixes that put the figure right', () => {
    const fix = failing(check('fix.md', NOTE))[0]?.fixes?.[0]?.artifactChanges[0];
    const [edit] = fix?.replacements ?? [];
    const { charOffset = 0, charLength = 0 } = edit?.deletedRegion ?? {};
    const fixed = NOTE.slice(0, charOffset) + edit?.insertedContent?.text + NOTE.slice(charOffset + charLength);
    assert.match(fixed, /24\.3万亿元/);
    assert.deepEqual(failing(check('fixed.md', fixed)), []);
  });

  it('names files relative to where it runs, and lists each once', () => {
    const log = check('子 夹/文%稿.md', NOTE);
    const [result] = failing(log);
    assert.equal(decodeURIComponent(uriOf(result)), '子 夹/文%稿.md');
    assert.doesNotMatch(uriOf(result), /[ 子]/);
    const artifacts = log.runs[0]?.artifacts ?? [];
    const index = result?.locations?.[0]?.physicalLocation?.artifactLocation?.index;
    assert.equal(artifacts[index ?? -1]?.location?.uri, uriOf(result));
    assert.equal(JSON.stringify(log).includes(folder.root), false);
  });

  it('describes every rule of the documentation in both languages', () => {
    const rules = check('rules.md', NOTE).runs[0]?.tool.driver.rules ?? [];
    const documented = [
      ...fs.readFileSync('docs/rules.md', 'utf8').matchAll(/^## ((?:figure|arithmetic|link)\.[\w-]+)$/gm),
    ];
    assert.ok(documented.length >= 15);
    assert.deepEqual(
      documented.map((m) => m[1]).filter((code) => !rules.some((r) => r.id === code)),
      [],
    );
    for (const rule of rules) {
      assert.match(rule.help?.text ?? '', /[a-z]{3,}[\s\S]*\p{sc=Han}/u, rule.id);
      assert.match(rule.helpUri ?? '', /docs\/rules\.md#[a-z-]+$/);
    }
  });

  it('says in the log when a file could not be read', () => {
    folder.write('binary.md', Buffer.from([1, 0, 2]));
    const { code, out } = run(['check', 'binary.md', 'fix.md', '--dataset', 'data', '--format', 'sarif'], {
      cwd: folder.root,
    });
    assert.equal(code, 2);
    const log = valid(out);
    assert.equal(log.runs[0]?.invocations?.[0]?.executionSuccessful, false);
    assert.match(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? '', /binary\.md/);
    assert.equal(failing(log).length, 1);
  });

  it('marks what a baseline knows as unchanged and the rest as new', () => {
    folder.write('base.md', NOTE);
    const at = { cwd: folder.root };
    run(['check', 'base.md', '--dataset', 'data', '--write-baseline', 'baseline.json'], at);
    folder.write('base.md', `${NOTE}\n2022年，轻工业规上企业利润为1.45万亿元。\n`);
    const args = ['check', 'base.md', '--dataset', 'data', '--baseline', 'baseline.json', '--format', 'sarif'];
    const states = failing(valid(run(args, at).out)).map((r) => `${r.ruleId} ${r.baselineState}`);
    assert.deepEqual(states.sort(), ['figure.scale unchanged', 'figure.value new']);
  });
});
