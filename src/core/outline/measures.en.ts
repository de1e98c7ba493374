const split = (words: string): string[] => words.trim().split(/\s+/);

/** Base forms that open an English instruction. */
export const VERBS_EN: ReadonlySet<string> = new Set(
  split(`
  abolish accelerate accredit achieve acquire act adapt add address adjust admit adopt advance advise agree align allocate allow amend analyse
  announce anchor appoint apply appraise approve arrange assemble assess assign assist attract audit authorise authorize award back ban base
  begin blend block boost breed break bring broaden build buy call cap carry cease certify champion change channel charge check clarify clean clear close
  co-finance co-fund collect combine commission commit complete compensate concentrate conclude conduct confirm connect conserve consolidate
  construct consult continue contract control convene convert coordinate co-ordinate cover create cultivate curb cut decarbonise decarbonize
  decentralise decentralize declare deepen define deliver demonstrate deploy design designate develop devote devolve digitise digitize direct
  disburse disclose discourage display distribute diversify divide double draft drain draw drive drop earmark ease educate electrify eliminate
  embed employ empower enable enact encourage end enforce engage enhance enlarge enlist ensure enter equip eradicate establish evaluate examine
  exempt expand expedite explore expose extend facilitate fast-track finalise finalize finance find finish fit fix focus forbid form formulate
  found foster fulfil fulfill fund further gather give grant green grow guarantee guide halt halve harmonise harmonize harness help hire hold host
  identify implement impose improve incentivise incentivize include increase incubate inform initiate innovate insist inspect install insulate
  integrate intensify introduce invest investigate invite involve issue join keep launch lay lead lease legislate lengthen let level levy license
  licence lift limit link list localise localize locate lock lower maintain make manage mandate map mark match maximise maximize measure meet merge
  minimise minimize mobilise mobilize model modernise modernize monitor move multiply name negotiate nominate oblige obtain offer open operate
  optimise optimize order organise organize outlaw oversee pass pay penalise permit phase pilot pioneer place plan plant pledge pool position
  prepare prescribe preserve press prevent prioritise prioritize procure produce prohibit promote propose protect provide publicise publish
  purchase pursue push put qualify quadruple raise ratify reach reallocate rebuild recruit recycle redeploy redesign redirect reduce refine reform
  refurbish regenerate register regulate rehabilitate reimburse reinforce reinvest release relieve relocate remove renew renovate repair repeal
  replace replant report require research reserve reshape resolve restore restrict restructure retain retire retrain retrofit return reuse review
  revise revitalise revitalize reward ring-fence roll run safeguard scale scrap screen seal secure seek select sell send separate serve set settle
  shape share shield shift shorten shut sign simplify site slash solarise solarize speed spend sponsor staff stage standardise standardize start
  step stimulate stop store streamline strengthen subsidise subsidize substitute supply support survey suspend sustain switch tackle take target
  task tax teach tender test tie tighten tighten top track train transfer transform transition transpose treat trial triple turn underpin
  spread upskill reskill mitigate nurture overhaul remediate resettle rezone stabilise stabilize steer stockpile submit supervise supplement tailor toughen
  trace trim waive widen recognise recognize record recover recommend reconnect decommission dispatch enrol enroll erect dredge feed pair ramp sow wean hand
  prune insure source thin value verify warn lend legislate cooperate co-operate collaborate communicate facilitate fence mentor
  auction bid legalise legalize nationalise privatise incorporate articulate institute intervene liberalise liberalize outsource preempt reactivate
  readjust reassess rebalance reclaim recapitalise redouble reiterate rejuvenate relax repurpose resume revamp reverse rollout scrutinise smooth
  solicit specify speed stipulate subsidise surpass swap synchronise uncover universalise
  modulate disconnect discharge emit dispose abstain
  bolster broker bundle catalyse catalyze cascade co-create co-design codesign codify compile computerise computerize crack
  crowd decouple delegate demolish devise digitalise digitalize dismantle disseminate divert embark embrace endorse entrust
  equalise exploit forge fortify galvanise hasten heighten irrigate kick-start leverage mainstream marshal mechanise mechanize
  neutralise offset onboard orient overcome pave popularise professionalise quantify rationalise rationalize rectify refocus
  reinstate relaunch reopen repatriate reposition rethink retool revive ringfence sensitise sharpen showcase spearhead strive
  tap treble twin unleash validate vet
  underwrite undertake unify unlock update upgrade uphold use utilise utilize vaccinate verify watch weatherise widen withdraw work write
`),
);

/** Verbs that are nouns as well: a following word of these kinds shows the noun. `Support for firms rose` is no instruction. */
export const NOUN_FOLLOWERS_EN: ReadonlySet<string> = new Set(
  split(`
  of for is was were are has had have rose fell grew reached stood came made amounted accounted averaged will would should could may might
  must can between from in during remains remained covers covered costs cost shows showed
`),
);
/** Verbs that take such a word all the same: `Invest in rail`, `Work with`, `Call for`, `Apply for`. */
export const WITH_PREPOSITION_EN: ReadonlySet<string> = new Set(
  split(
    'bring phase prepare plan invest call apply engage act assist help open switch shift move work legislate provide consult press push focus pay begin start run take build continue',
  ),
);

/** Words that open a sentence in front of an article without being verbs. */
export const FUNCTION_WORDS_EN: ReadonlySet<string> = new Set(
  split(`
  almost altogether another fewer twice about above across after against all along although amid among and around as at because before behind below beneath beside between beyond both
  but by despite down during either even except few for from half how if in inside instead into just less like many more most much near neither
  no none nor not of off on once one only onto opposite or out outside over part past per quite rather since so some such than that the then
  though through throughout till to toward under unlike until unto up upon what when where whether which while who why with within without yet
  table chart figure article annex chapter section clause rule page goal objective vote paragraph appendix box note sdg january february march april
  may june july august september october november december budget north south east west phase stage grade class
`),
);

/** Who may be told: the subject of will, shall, must. */
export const ACTORS_EN =
  /\b(?:we|governments?|ministr(?:y|ies)|ministers?|departments?|agenc(?:y|ies)|authorit(?:y|ies)|councils?|commission|commissioner|secretariat|states?|members?|provinces?|municipalit(?:y|ies)|cit(?:y|ies)|boards?|bod(?:y|ies)|regulators?|operators?|companies|firms|enterprises|utilities|banks?|parliament|treasury|union|bureaus?|offices?|committees?|institutes?|universities|schools|employers?|suppliers?|developers?|landlords?|partners|part(?:y|ies)|estates?|producers?|manufacturers?|retailers?|importers?|exporters?|distributors?|hospitals?|clinics|airlines?|airports|ports|farmers|owners?|holders?|applicants?|licensees?|regions?|districts?|count(?:y|ies)|trusts?|inspectorates?|contractors?|lenders|insurers?|platforms?|providers?|generators|colleges|taskforce|task force|partnerships?|alliances?|consorti(?:um|a)|corporations?|associations?|federations?|foundations?|chambers?|cooperatives?|communit(?:y|ies)|societ(?:y|ies)|charit(?:y|ies)|laborator(?:y|ies)|railways?|networks?|services?|cent(?:re|er)s?|funds?|programmes?|programs?|schemes?|initiatives?|missions?|(?:working|steering|expert) groups?|panels?|forums?|units?|teams?|executive|president|cabinet|congress|police|courts?|tribunals?|ombudsman|judiciary)$/i;

/** Verbs after `will` that tell of a result, not of an action. */
export const RESULTS_EN: ReadonlySet<string> = new Set(
  split(
    'be have cost reach remain become rise fall grow amount total apply need require see take come save yield depend benefit drop stay exceed account serve not',
  ),
);

/** Adverbials before an instruction: `By 2030, expand …`, `To cut losses, replace …`, `In the steel sector, …`. */
export const OPENERS_EN =
  /^(?:(?:By|From|Before|Until|In|Within|During|To|For|Across|With|As|At|Under|Through|Over|On|Starting|Where|When|Working|Alongside|After|Following)\b[^,;:]{1,90}(?:,|:)\s|(?:Also|Further|Furthermore|Moreover|Then|Next|Finally|First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Lastly|Gradually|Progressively|Jointly|Actively|Fully|Not)\b,?\s)/;

/** A finite verb in third place shows that the first two words are its subject: `Research spending reached …`. */
export const FINITE_EN =
  /^(?:was|were|is|are|has|have|had|will|would|could|may|might|rose|fell|grew|stood|came|went|made|remains?|began|begins|becomes?|became|comes|stays|exceeds?|means|seems|lies|\w{3,}ed)$/;

/** Lines that tell how to get in touch. */
export const CONTACT_EN =
  /\b(?:telephone|phone|freephone|contact (?:us|the team)|tel\.|e-?mail|helpline|hotline|desk|fax|website)\b|https?:|\b0\d{2,4}\s\d{3,4}\b/i;
