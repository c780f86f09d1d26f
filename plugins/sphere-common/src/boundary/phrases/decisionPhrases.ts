/** The English of answers. What a sentence begins with is its subject, so that it fits behind each lead. @internal */
export const decisionPhrases = {
  yes: 'Yes.',
  first: 'Ask first.',
  no: 'No.',
  noForGood: "No, and asking won't change it:",
  code: '`{{value}}`',
  sentence: '{{value}}',
  joinSentences: '{{left}} {{right}}',
  joinAnd: '{{left}} and {{right}}',
  yourSphere: 'your sphere',
  startYourSphere: 'Your sphere',
  thisKind: 'This {{kind}}',
  thisKindWithin: 'this {{kind}}',
  doing: 'To {{action}} {{resource}}',
  doingWithin: 'to {{action}} {{resource}}',
  amountFor: '{{amount}} for {{resource}}',
  kindsMatching: '{{kinds}} {{match}}',
  kindsWith: '{{kinds}} with {{match}}',
  anyOfKind: 'any {{kinds}}',
  // Numbers
  limitUsed: '{{use}} of {{border}} used',
  limitUsedTitled: '{{use}} of {{border}} used ({{title}})',
  limitUsedOnly: '{{use}} used',
  limitUsedOnlyTitled: '{{use}} used ({{title}})',
  eachUpTo: 'up to {{border}}',
  eachUpToTitled: 'up to {{border}} ({{title}})',
  left: '{{value}} left after this.',
  leftNow: '{{value}} left without asking.',
  nothingLeft: 'Nothing left after this.',
  raised:
    'The border is {{border}} instead of {{declared}} thanks to “{{title}}”.',
  ceilingIs: 'The ceiling is {{ceiling}}.',
  alsoWould: 'It would also be {{total}} of {{border}}.',
  alsoWouldTitled: 'It would also be {{total}} of {{border}} ({{title}}).',
  // Yes
  isInside: '{{subject}} is inside {{sphere}}: {{grounds}}.',
  isInsideThanksTo:
    '{{subject}} is inside {{sphere}} thanks to “{{title}}”: {{grounds}}.',
  mayDo:
    '{{who}} may {{action}} {{resource}}, it is inside {{sphere}}: {{grounds}}.',
  mayDoThanksTo:
    '{{who}} may {{action}} {{resource}} thanks to “{{title}}”: {{grounds}}.',
  itsSphere: 'its sphere',
  startYou: 'You',
  nobodyApproves: 'Nobody needs to approve this.',
  // Ask first
  isBeyond: '{{subject}} is beyond the border but can be added.',
  insideInstead: 'Inside without asking: {{change}}.',
  wouldBe: '{{subject}} would make it {{total}} of {{border}}.',
  wouldBeTitled:
    '{{subject}} would make it {{total}} of {{border}} ({{title}}).',
  isAbove: '{{subject}} is above the border of {{border}}.',
  isAboveTitled: '{{subject}} is above the border of {{border}} ({{title}}).',
  noneFree: '{{subject}} has to be asked for: the border is {{border}}.',
  countUnknown:
    'How many {{kinds}} there are is not known, because nobody pushes a complete inventory of {{kinds}}.',
  amountUnknown:
    'How much is used already is not known, because nobody pushes a complete inventory of {{kinds}}.',
  useOutdated:
    'How much is used now is not known: the inventory of {{kinds}} was good until {{moment}}.',
  borderIs: 'The border is {{border}}.',
  borderIsTitled: 'The border is {{border}} ({{title}}).',
  notSaidHowMuch:
    'It depends on how much you need, which the question does not say.',
  dependsOn:
    '{{subject}} may be inside: it depends on the {{attributes}}, which the question does not say.',
  dependsUnreadable:
    '{{subject}} may be inside: it depends on the {{attributes}}, and what the question says there cannot be read.',
  unlistedAskable: '{{sphere}} does not mention {{what}}; that can be added.',
  actionsOn: '“{{action}}” for {{kinds}}',
  // No
  isForbidden: '{{subject}} is forbidden.',
  isForbiddenAs: '{{subject}} is forbidden ({{match}}).',
  ruleFrom: 'The rule comes from {{title}}.',
  wouldExceed:
    '{{subject}} would make it {{total}}, and the ceiling is {{ceiling}}.',
  wouldExceedTitled:
    '{{subject}} would make it {{total}} ({{title}}), and the ceiling is {{ceiling}}.',
  exceeds: '{{subject}} is above the ceiling of {{ceiling}}.',
  exceedsTitled: '{{subject}} is above the ceiling of {{ceiling}} ({{title}}).',
  fitsNothing: '{{subject}} fits nothing that {{sphere}} allows.',
  nothingLets: 'nothing in {{sphere}} lets {{who}} {{action}} {{resource}}.',
  whoYou: 'you',
  whoTeam: 'its team',
  fitsNothingWithout:
    'Without the {{attributes}}, {{subject}} fits nothing that {{sphere}} allows.',
  unlistedClosed:
    '{{sphere}} does not mention {{what}}, and what it leaves out stays out.',
  isDraft: '{{sphere}} is a draft and grants nothing yet.',
  isRetired: '{{sphere}} is retired and grants nothing any more.',
  isFrozen: '{{sphere}} is frozen by {{by}}: {{reason}}.',
  isFrozenUntil: '{{sphere}} is frozen by {{by}} until {{until}}: {{reason}}.',
  stillWorks: 'Reading and deleting still work.',
  unknownKind: '{{kind}} is not a kind that is known here.',
  noSphere:
    'There is no sphere for this: none for whoever asks, or none that is open to you.',
  staleIndex:
    'Changes of the spheres could not be read for too long, so nothing is allowed for now.',
  evaluationError:
    'The question could not be answered because of an error in Sphere, so it counts as forbidden.',
  // Next
  nextAsk: 'Ask {{owner}}.',
  nextSay: 'Say the {{attributes}}.',
  nextSayOrAsk: 'Say the {{attributes}}, or ask {{owner}}.',
  nextSayAmount: 'Say how much you need ({{titles}}).',
  nextPush: 'Push an inventory of {{kinds}}, or ask {{owner}}.',
  nextChange: 'Use {{change}}, or talk to {{owner}}.',
  nextChangeAndAsk: 'Use {{change}} and ask {{owner}} first.',
  nextLess: '{{left}} left: take less, or talk to {{owner}}.',
  nextTalk: 'Talk to {{owner}}.',
  nextActivate: '{{owner}} can make it active.',
  nextWait: 'Wait, or talk to {{owner}}.',
  nextTryAgain: 'Try again in a minute.',
  nextTellAdmins: 'Tell whoever runs this Backstage.',
  nextPlatform: 'Talk to your platform team.',
  // Moments
  day: '{{weekday}} {{day}} {{month}} {{year}}',
  moment: '{{date}}, {{time}} UTC',
  weekday0: 'Sun',
  weekday1: 'Mon',
  weekday2: 'Tue',
  weekday3: 'Wed',
  weekday4: 'Thu',
  weekday5: 'Fri',
  weekday6: 'Sat',
  month0: 'Jan',
  month1: 'Feb',
  month2: 'Mar',
  month3: 'Apr',
  month4: 'May',
  month5: 'Jun',
  month6: 'Jul',
  month7: 'Aug',
  month8: 'Sep',
  month9: 'Oct',
  month10: 'Nov',
  month11: 'Dec',
} as const;
