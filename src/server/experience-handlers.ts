import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import {
  type Claim,
  dashboardOf,
  explainAt,
  findingsByClaim,
  harvest,
  type Inlay,
  inlaysOf,
  RANK,
} from '../core/index.ts';
import { DASHBOARD, type Dashboard } from '../protocol/dashboard.ts';
import {
  EXPERIENCE,
  type ExplainResult,
  type HarvestParams,
  type HarvestResult,
  type Mark,
  type MarksParams,
  type PlaceParams,
  type ThemeParams,
} from '../protocol/experience.ts';
import { fromPosition, fromRange } from './from-lsp.ts';
import { handleLookups } from './lookup-handlers.ts';
import type { Session } from './session.ts';
import { toLocation, toRange } from './to-lsp.ts';

/** Answers the requests behind hints, gutter marks and explanations. A file that is gone gets an empty answer. */
export function handleExperience(session: Session): void {
  const { connection, workspace } = session;
  handleLookups(session);
  connection.languages.inlayHint.on(session.whenRead((params: InlayHintParams) => inlayHints(session, params)));
  session.refreshed.push(() => {
    if (session.client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  });
  connection.onNotification(EXPERIENCE.theme, ({ theme }: ThemeParams) => {
    session.cards = { ...session.cards, theme };
  });
  connection.onRequest(
    EXPERIENCE.explain,
    session.whenRead(({ uri, position }: PlaceParams): ExplainResult => {
      const document = session.document(uri);
      const found = document && explainAt(workspace, uri, fromPosition(document, position), session.locale);
      return document && found ? { range: toRange(document, found.span), markdown: found.markdown } : null;
    }),
  );
  connection.onRequest(DASHBOARD, () => dashboard(session));
  connection.onRequest(EXPERIENCE.harvest, ({ uri }: HarvestParams): HarvestResult => {
    const facts = workspace.document(uri);
    return (facts && harvest(facts)) ?? null;
  });
  connection.onRequest(
    EXPERIENCE.marks,
    session.whenRead(({ uri }: MarksParams): Mark[] => marks(session, uri)),
  );
}

function inlayHints(session: Session, { textDocument, range }: InlayHintParams): InlayHint[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const { inlayHints: wanted } = session.settings.of(document.uri);
  if (wanted === 'off') return [];
  const found = inlaysOf(session.workspace, document.uri, fromRange(document, range), wanted === 'conflicts');
  return found.map((inlay: Inlay) => ({
    position: document.positionAt(inlay.at),
    label: inlay.label,
    tooltip: inlay.tooltip[session.locale],
    paddingLeft: true,
    ...(inlay.edits.length
      ? { textEdits: inlay.edits.map((e) => ({ range: toRange(document, e), newText: e.newText })) }
      : {}),
  }));
}

/** Places in files that are gone meanwhile lead to the start of nothing; the client says so when they are opened. */
function dashboard(session: Session): Dashboard {
  const found = dashboardOf(session.workspace, session.locale);
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const places = found.places.map((place) => toLocation(session.lines, place)[0] ?? { uri: place.uri, range: nowhere });
  return { ...found, places };
}

function marks(session: Session, uri: string): Mark[] {
  const document = session.document(uri);
  const facts = session.workspace.document(uri);
  const judgement = session.workspace.judgement(uri);
  if (!document || facts?.kind !== 'policy' || !judgement) return [];
  const byClaim = findingsByClaim(judgement.findings);
  return facts.outline.targets.map((index) => {
    const claim = facts.claims[index] as Claim;
    const verdict = judgement.verdicts[index]?.kind;
    const own = byClaim.get(index) ?? [];
    const severity = RANK.find((s) => own.some((f) => f.severity === s));
    return {
      range: toRange(document, claim.span),
      label: claim.indicator?.value ?? claim.text,
      ...(verdict ? { verdict } : {}),
      ...(severity ? { severity } : {}),
    };
  });
}
