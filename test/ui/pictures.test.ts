import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../harness/root';
import type { ThemeName } from '../harness/settings';
import type { Workbench } from '../harness/workbench';
import { useWorkbench } from './fixture';
import { place } from './place';

/** PICTURES=media/walkthrough takes the pictures of walkthrough and README anew; without it there is nothing to do. */
const wanted = process.env.PICTURES;
const folder = path.join(root, wanted ?? '');
const images = path.join(root, 'docs', 'images');
const PLAN = '轻工业稳增长工作方案（2023—2024年）.md';
const NOTE = '轻工业指标核对笔记.md';
const THEMES: readonly ThemeName[] = ['light', 'dark'];

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in an empty page: a picture as WebP, which is a fourth of the size. */
const TO_WEBP = `async (png) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })).arrayBuffer());
  return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
}`;

async function picture(wb: Workbench, name: string, clip: Clip): Promise<void> {
  const png = await wb.page.screenshot({ clip });
  const blank = await wb.page.context().newPage();
  const webp = String(await blank.evaluate(`(${TO_WEBP})(${JSON.stringify(png.toString('base64'))})`));
  await blank.close();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
  assert.ok(png.length > 3000, `${name} is blank`);
}

/** Where nothing lies under it: no tooltip comes up. */
async function restMouse(wb: Workbench): Promise<void> {
  await wb.page.mouse.move(1272, 500);
  await wb.until(async () => (await wb.page.locator('.workbench-hover').count()) === 0);
}

async function still(wb: Workbench, name: string, clip: Clip): Promise<void> {
  await restMouse(wb);
  await picture(wb, name, clip);
}

const LANGUAGES = [
  ['en', ''],
  ['zh-cn', '-zh'],
] as const;

for (const [locale, suffix] of wanted ? LANGUAGES : []) {
  describe(`pictures of the walkthrough (${locale})`, function () {
    this.timeout(120_000);
    const ui = useWorkbench({ locale, settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' } });
    const inThemes = async (take: (theme: ThemeName) => Promise<void>): Promise<void> => {
      for (const theme of THEMES) {
        await ui.wb.theme(theme);
        await take(theme);
      }
    };

    it('tree', async () => {
      await ui.wb.openFile(PLAN);
      await ui.wb.showView('Policy Lens');
      await ui.wb.treeRow('家居用品').first().waitFor();
      await inThemes((theme) => still(ui.wb, `tree-${theme}${suffix}`, { x: 0, y: 36, width: 880, height: 560 }));
    });

    // for the READMEs, which are shown where WebP may not be
    if (locale === 'en')
      it('overview', async () => {
        await ui.wb.openFile(NOTE);
        await ui.wb.until(async () => (await ui.wb.lines(NOTE)).some((l) => l.includes('✓')));
        await ui.wb.theme('light');
        const file = path.join(images, 'overview.png');
        fs.mkdirSync(images, { recursive: true });
        await restMouse(ui.wb);
        await ui.wb.page.screenshot({ path: file, clip: { x: 0, y: 36, width: 1280, height: 620 } });
        assert.ok(fs.statSync(file).size > 3000);
      });

    it('hints', async () => {
      await ui.wb.openFile(NOTE);
      await ui.wb.until(async () => (await ui.wb.lines(NOTE)).some((l) => l.includes('✓')));
      await inThemes((theme) => still(ui.wb, `hints-${theme}${suffix}`, { x: 352, y: 70, width: 880, height: 560 }));
    });

    it('card', async () => {
      const { line, visible } = place(ui.folder, `notes/${NOTE}`, '二十五万亿元', 2);
      await ui.wb.openFile(NOTE);
      for (const theme of THEMES) {
        await ui.wb.theme(theme);
        await ui.wb.hoverCaret(line, visible);
        const card = ui.wb.page.locator('.monaco-hover:not(.hidden)').locator('visible=true').first();
        const box = await card.boundingBox();
        assert.ok(box);
        const { x, y, width, height } = box;
        await picture(ui.wb, `card-${theme}${suffix}`, {
          x: x - 90,
          y: y - 20,
          width: width + 110,
          height: height + 60,
        });
      }
    });

    // tables are the same in every display language
    if (locale === 'en')
      it('dataset', async () => {
        await ui.wb.openFile('observations.csv');
        await inThemes((theme) =>
          picture(ui.wb, `dataset-${theme}${suffix}`, { x: 352, y: 36, width: 880, height: 400 }),
        );
      });

    it('dashboard', async () => {
      await ui.wb.command('Policy Lens: Open Dashboard');
      await ui.wb.webviewWith('#panel article');
      await inThemes((theme) =>
        still(ui.wb, `dashboard-${theme}${suffix}`, { x: 352, y: 68, width: 924, height: 680 }),
      );
    });
  });
}
