import { useWorkbench } from './fixture';

describe('a folder that is not trusted', () => {
  const ui = useWorkbench({
    settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
  });

  it('is checked and explained like any other', async () => {
    await ui.wb.restricted.waitFor();
    await ui.wb.openFile('light-industry-plan.md');
    await ui.wb.until(async () => (await ui.wb.problems()).some((row) => row.includes('24.3')));
    await ui.wb.gotoLine(7, 1);
    // the marker's message comes first, the card a moment later
    await ui.wb.until(
      async () =>
        (await ui.wb.hover('light-industry-plan.md', '24.3 billion yuan')).includes('Conflicts with the dataset'),
      () => 'no card for the conflict',
      30_000,
    );
  });
});
