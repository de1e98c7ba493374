/**
 * English verbs and remarks that say how a text comes to its figure, not what is counted: reached, brought, is thought
 * to, on the road to. In the form `strip` gives them, and irregular forms as they are. Words that can be the thing
 * counted (order, visit, loan, cost, spend, build, plant) are left out.
 */
export const SUPPORT: ReadonlySet<string> = new Set(
  [
    'account achiev acquir add admit affect aim allow amount announc anticipat appear apply approach arrang ask assum attain attract averag await',
    'base becom becam begin began begun believ belong bring brought call came come combin compar compris comprise confirm consider consist contain continu contribut count cover creat',
    'declar deem describ determin develop devot differ direct doubl earn edg end enjoy ensur enter equal establish estimat exce expect experienc extend face fail fall fallen find found finish follow forecast form fulfil',
    'gave get give given go goe gone got had happen help hit hop hope hover identifi identify impli imply includ inch intend involv jump keep kept know known',
    'lag land lay laid lead led leav left lie lay lift like list look lost maintain manag mark mean meant measur meet met miss mov move need note number observ obtain occur open operat',
    'pass pledg post predict present prevent proce project promis propo provid publish push put quadrupl rang reach realis realiz receiv recogn recogni record recover regist register remain remind remov report represent requir respond result retain return reveal rise risen rose run ran',
    'said saw say see seek seem seen send sent serv set settl show shown shrank shrunk shift sign slipp soar sought stabilis stand start stay stood stop suffer suggest sum suppli supply suppo support surpass swell take taken tak target tend think thought total touch tracked translat treat trebl tripl turn undergo undergon underw undertak undertaken use want went will win won witness wrote written yield',
    'actual actually almost alone already altogether annually apart approximately barely clearly comfortably compared currently earlier easily elsewher even eventually fewer former formerly fully further hardly hence however instead just largely last lastly late later latest least less littl long longer mainly mere merely moreover mostly much nearly nevertheless none nowher often once one only otherwis partly previous previously rather respectively roughly scarcely second several short shy since slightly some somewhat soon still strongly subsequently sure then thereby third though thus today together tomorrow too twice up until upward usually virtually well wherea while within yet yesterday',
    'monday tuesday wednesday thursday friday saturday sunday week month season road track way back away ahead course moment time record-high best worst fastest slowest lowest highest largest smallest biggest alike case fact',
  ]
    .join(' ')
    .split(' '),
);

/** Irregular forms of English verbs for things that are counted, and the verb. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'laid lay|paid pay|sold sell|bought buy|taught teach|caught catch|fed feed|bred breed|dug dig|drawn draw|drew draw|driven drive|drove drive|flown fly|flew fly|grown grow|hidden hide|lent lend|lit light|sown sow|spun spin|stolen steal|stole steal|struck strike|sunk sink|swept sweep|thrown throw|threw throw|woken wake|woven weave|written write|chosen choose|chose choose|broken break|born birth|slept sleep|ridden ride|rode ride|rung ring|sprayed spray|wed marry|dealt deal|eaten eat|ate eat|drunk drink|drank drink|shorn shear|slain kill|slew kill|cast cast|shed shed|bid bid'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
