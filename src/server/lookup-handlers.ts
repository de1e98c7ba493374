import { checkDraft, type Location, lookUp, planTargets } from '../core/index.ts';
import { type DraftParams, LOOKUP, type LookUpParams, type PlanTargetsParams } from '../protocol/lookup.ts';
import type { Session } from './session.ts';
import { toLocation } from './to-lsp.ts';

/** Answers the language-model tools. Places become `file:line`, counted from 1, so that they can be named in a sentence. */
export function handleLookups(session: Session): void {
  const { connection, workspace } = session;
  const placed = <T extends { readonly place: Location }>({
    place,
    ...rest
  }: T): Omit<T, 'place'> & { where: string } => ({
    ...rest,
    where: whereOf(session, place),
  });
  const { whenRead } = session;
  connection.onRequest(
    LOOKUP.figure,
    whenRead(({ indicator, period }: LookUpParams): object => {
      const found = lookUp(workspace, indicator, period, session.locale);
      return found.kind === 'found' ? { ...found, rows: found.rows.map(placed) } : found;
    }),
  );
  connection.onRequest(
    LOOKUP.targets,
    whenRead(({ document }: PlanTargetsParams) => planTargets(workspace, document, session.locale).map(placed)),
  );
  connection.onRequest(
    LOOKUP.draft,
    whenRead(({ text }: DraftParams) =>
      checkDraft(workspace, text, session.locale).map((figure) => ({
        ...figure,
        canonical: figure.canonical && placed(figure.canonical),
      })),
    ),
  );
}

function whereOf(session: Session, place: Location): string {
  const line = toLocation(session.lines, place)[0]?.range.start.line;
  return line === undefined ? place.uri : `${place.uri}:${line + 1}`;
}
