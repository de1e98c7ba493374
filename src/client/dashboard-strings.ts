import * as vscode from 'vscode';

/** The dashboard's words in the display language, by the keys the page asks for. */
export function dashboardStrings(): Readonly<Record<string, string>> {
  return { ...frame(), ...words(), ...verdicts() };
}

function frame(): Record<string, string> {
  return {
    title: vscode.l10n.t('Policy Dashboard'),
    'tab.targets': vscode.l10n.t('Targets'),
    'tab.conflicts': vscode.l10n.t('Conflicts'),
    'tab.coverage': vscode.l10n.t('Coverage'),
    'tab.matrix': vscode.l10n.t('Traceability'),
    filter: vscode.l10n.t('Filter'),
    onlyGaps: vscode.l10n.t('Only gaps'),
    save: vscode.l10n.t('Save as'),
    saveAs: vscode.l10n.t('Save as {0}'),
    shown: vscode.l10n.t('{0} of {1} rows'),
    severe: vscode.l10n.t('{0} change a conclusion'),
    checkedOf: vscode.l10n.t('{0} of {1} figures checked'),
    'empty.targets': vscode.l10n.t(
      'The dataset has no targets yet. Draft one from a policy document that is open, or look at the sample.',
    ),
    'empty.conflicts': vscode.l10n.t('No conflicts: every figure that could be checked agrees with the dataset.'),
    'empty.coverage': vscode.l10n.t('No figures found. Policy documents and notes are Markdown files in this folder.'),
    'empty.matrix': vscode.l10n.t('No policy document found in this folder. One is a text that sets targets.'),
    createDataset: vscode.l10n.t('Create Dataset from the Open Document'),
    openSample: vscode.l10n.t('Open the Sample Workspace'),
    walkthrough: vscode.l10n.t('Get Started'),
    gone: vscode.l10n.t('Policy Lens has stopped. What stands here is no longer kept up to date.'),
    restart: vscode.l10n.t('Restart'),
  };
}

const words = (): Record<string, string> => ({
  sector: vscode.l10n.t('Sector'),
  noSector: vscode.l10n.t('No sector'),
  task: vscode.l10n.t('Task'),
  target: vscode.l10n.t('Target'),
  noTarget: vscode.l10n.t('Serves no target'),
  measures: vscode.l10n.t('Measures'),
  noMeasure: vscode.l10n.t('No measure'),
  citations: vscode.l10n.t('Cited in notes'),
  noCitation: vscode.l10n.t('Not cited'),
  indicator: vscode.l10n.t('Indicator'),
  baseline: vscode.l10n.t('Baseline'),
  latest: vscode.l10n.t('Latest'),
  progress: vscode.l10n.t('Progress'),
  movedAway: vscode.l10n.t('moved away from the target'),
  paceSoFar: vscode.l10n.t('Pace so far'),
  paceNeeded: vscode.l10n.t('Pace needed'),
  allFigures: vscode.l10n.t('All figures'),
  period: vscode.l10n.t('Period'),
  role: vscode.l10n.t('Role'),
  'role.target': vscode.l10n.t('target'),
  'role.actual': vscode.l10n.t('actual'),
  'role.baseline': vscode.l10n.t('baseline'),
  'role.other': vscode.l10n.t('other'),
  figure: vscode.l10n.t('Figure'),
  document: vscode.l10n.t('Document'),
  kindHead: vscode.l10n.t('Kind'),
  'kind.policy': vscode.l10n.t('Policy document'),
  'kind.note': vscode.l10n.t('Note'),
  cause: vscode.l10n.t('Cause'),
  rule: vscode.l10n.t('Rule'),
  message: vscode.l10n.t('Message'),
  severity: vscode.l10n.t('Severity'),
  'severity.error': vscode.l10n.t('error'),
  'severity.warning': vscode.l10n.t('warning'),
  total: vscode.l10n.t('Total'),
  share: vscode.l10n.t('Share'),
  conflictsByCause: vscode.l10n.t('Conflicts by document and cause'),
  allConflicts: vscode.l10n.t('All conflicts'),
  coverageCaption: vscode.l10n.t('How the figures of each document came out'),
  matrixCaption: vscode.l10n.t('Which measures serve a target, and which notes cite it'),
});

const verdicts = (): Record<string, string> => ({
  statusHead: vscode.l10n.t('Status'),
  'status.met': vscode.l10n.t('met'),
  'status.missed': vscode.l10n.t('missed'),
  'status.on-track': vscode.l10n.t('on track'),
  'status.behind': vscode.l10n.t('behind'),
  'status.unknown': vscode.l10n.t('not measured'),
  verdictHead: vscode.l10n.t('Verdict'),
  'verdict.agrees': vscode.l10n.t('agrees'),
  'verdict.conflict': vscode.l10n.t('conflict'),
  'verdict.no-row': vscode.l10n.t('no figure for the period'),
  'verdict.ambiguous': vscode.l10n.t('ambiguous'),
  'verdict.unmatched': vscode.l10n.t('not in the dataset'),
  'verdict.silenced': vscode.l10n.t('silenced'),
});
