import type { TitleRole } from './titles.ts';

/** What an English heading says its section is for. The first that fits wins; numbering is already removed. */
export const TITLES_EN: readonly (readonly [TitleRole, RegExp])[] = [
  [
    'closing',
    /^(?:notes?|annex(?:es)?|appendix|references?|contacts?|definitions|glossary|sources?|further reading)\b/i,
  ],
  [
    'aims',
    /^(?:(?:our|the|headline|main|key|overall|strategic|quantified|national|policy)\s){0,3}(?:targets?|goals?|objectives?|aims?|ambitions?|vision|outcomes)$|^(?:headline|quantified) |\btargets(?: for \d{4}.{0,12})?$|^where we (?:are going|want to be|will be|are heading)|^what we (?:want|aim)|^what .{2,40} (?:should|will|would|could|might|is to|are to) look like/i,
  ],
  [
    'background',
    /^(?:(?:executive )?summary|introduction|background|baselines?|context|overview|foreword|preface|outlay|state of play|rationale|where (?:we|things) (?:are|stand|start)\w*|where .{1,30} st(?:ood|ands?|arts?)|the (?:case|starting point|situation)|main points|current situation|progress so far|why\b.{0,40})/i,
  ],
  [
    'general',
    /^(?:(?:guiding|basic|main) )?(?:principles|(?:overall|general) (?:requirements|thinking|considerations)|guiding (?:ideology|thought)|general provisions|scope|purpose|title and commencement)$/i,
  ],
  [
    'safeguards',
    /^(?:governance|monitoring|oversight|reporting|implementation|delivery|safeguards?|review|accountability)(?:,? (?:and|&) (?:governance|monitoring|oversight|reporting|implementation|delivery|evaluation|review|safeguards|accountability))*$|^(?:carrying (?:it|them|this|the [a-z]+) out|making (?:it|this) (?:happen|work)|paying for (?:it|them|this|the [a-z]+)|putting (?:it|this|the [a-z]+) into (?:practice|effect)|seeing it through|(?:how|who) (?:it|this|the [a-z]+) (?:is|will be) (?:paid for|funded|monitored|overseen|followed up)|who pays)$/i,
  ],
  [
    'work',
    /^(?:commitments|what (?:we|the \w+|ministers|councils?) (?:will|must|shall|should|intends? to|plans? to) do|what (?:will|must|needs? to|has to|is to) be done|how we (?:will|shall) .{1,40}|(?:our|the|key|main|priority|policy|planned|immediate|specific) (?:actions?|measures|tasks|priorities|work|steps|commitments)|(?:actions?|measures|tasks|priorities|interventions)(?: (?:to|for|by) .{1,30})?|(?:action|work|delivery|implementation) plan|programme of (?:work|action|measures)|work programme|areas? (?:of|for) action|plan of action)$/i,
  ],
];
