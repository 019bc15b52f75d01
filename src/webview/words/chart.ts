import * as l10n from '@vscode/l10n';
import type { ChartTexts, ChartWords } from '../../core/chart';
import { isoDate } from '../../core/report';
import type { Format } from '../format';
import { boundName } from './bounds';
import { rungName } from './loop';
import { eventName } from './milestones';
import { roleName } from './nouns';

/** Every string of the trend chart. */
export function chartWords(format: Format): ChartWords {
  return {
    ...texts(),
    percent: format.percent,
    upperPercent: format.upperPercent,
    percentTick: format.percentTick,
    count: format.count,
    countTick: format.shortCount,
    day: seconds => format.day(isoDate(seconds)),
    timeTick: (seconds, unit, withYear) => format.date(isoDate(seconds), unit, withYear),
    restOf: folder => l10n.t('Rest of {0}', folder),
    upTo: seconds => l10n.t('91 days up to {0}', format.day(isoDate(seconds))),
    event: ({ milestone, until }) => ({
      name: eventName(milestone, format),
      date:
        until === null
          ? format.day(milestone.date)
          : l10n.t('{0} to {1}', format.day(milestone.date), format.day(until.date)),
    }),
    more: count => `+${format.count(count)}`,
  };
}

function texts(): ChartTexts {
  return {
    measures: {
      living: l10n.t('Living lines'),
      added: l10n.t('New lines'),
      commits: l10n.t('Commits'),
    },
    splits: {
      declared: l10n.t('Declared AI'),
      class: l10n.t('By class'),
      agent: l10n.t('AI declared, assistance included, by agent'),
      model: l10n.t('AI declared, assistance included, by model'),
      role: l10n.t('AI declared, by role of files'),
      language: l10n.t('AI declared, by language'),
      folder: l10n.t('AI declared, by folder, each without the folders named beside it'),
      rung: l10n.t('By whose names it went'),
      overwrite: l10n.t('Lines taken away, by whom and from whom'),
      own: l10n.t('By what the repository ships, by role of files'),
    },
    layers: {
      agent: l10n.t('Agent'),
      pair: l10n.t('Pair'),
      assist: l10n.t('Assist'),
      users: l10n.t('Unknown, by AI users'),
      unknown: l10n.t('Unknown'),
      automation: l10n.t('Automation'),
      human: l10n.t('Human'),
    },
    roles: {
      product: roleName('product'),
      test: roleName('test'),
      ci: roleName('ci'),
      instructions: roleName('instructions'),
      docs: roleName('docs'),
      config: roleName('config'),
    },
    rungs: {
      0: rungName(0),
      1: rungName(1),
      2: rungName(2),
      3: rungName(3),
      4: rungName(4),
      5: rungName(5),
      hidden: rungName('hidden'),
    },
    overwrites: {
      aiOverAi: l10n.t('AI over AI'),
      aiOverOthers: l10n.t('AI over others'),
      othersOverAi: l10n.t('Others over AI'),
      others: l10n.t('Others over others'),
    },
    bounds: { low: boundName('low'), users: boundName('users'), high: boundName('high') },
    ends: {
      low: l10n.t('declared'),
      users: l10n.t('with AI users'),
      high: l10n.t('up to'),
    },
    extras: {
      users: boundName('users'),
      high: boundName('high'),
      releases: l10n.t('Releases'),
      tools: l10n.t('First uses of tools'),
      texts: l10n.t('Texts on AI'),
    },
    noModel: l10n.t('Model not stated'),
    noAgent: l10n.t('Agent not stated'),
    restOfTree: l10n.t('All the rest'),
    otherLanguages: l10n.t('Other languages'),
    aiUsers: l10n.t('AI users, not declared'),
    other: l10n.t('Others'),
    notCounted: l10n.t('Not counted yet'),
    declaringOff: agents => l10n.t('Declaring switched off: {0}', agents),
    notKnown: l10n.t('Not known: the history is cut'),
    nothingInRange: l10n.t('Nothing lies in these dates'),
    date: l10n.t('Date'),
    counted: l10n.t('Counted'),
  };
}
