import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { apply } from './apply'
import { chooseSession, consent, recordConsent, recordRefusal, refuse } from './consent'
import { archive, desk, mine, statistics } from './lists'
import { nameParty, people } from './name-party'
import { read } from './read'
import { end, note, recordAgreement, recordCourt, recordStep, recordVisit } from './run'
import { askAnother, stepBack, take } from './take'
import { adoptTemplate, copyTemplate, draftTemplate, listTemplates } from './templates'

export const mediationHandlers = ({ files }: Pick<ServerPorts, 'files'>): ContextHandlers<'mediation'> => ({
  'mediation/apply': apply,
  'mediation/mine': mine,
  'mediation/desk': desk,
  'mediation/archive': archive,
  'mediation/statistics': statistics,
  'mediation/read': read(files),
  'mediation/take': take,
  'mediation/stepBack': stepBack,
  'mediation/askAnother': askAnother,
  'mediation/people': people,
  'mediation/nameParty': nameParty,
  'mediation/consent': consent,
  'mediation/recordConsent': recordConsent,
  'mediation/refuse': refuse,
  'mediation/recordRefusal': recordRefusal,
  'mediation/chooseSession': chooseSession,
  'mediation/recordStep': recordStep,
  'mediation/note': note,
  'mediation/recordAgreement': recordAgreement,
  'mediation/end': end,
  'mediation/recordVisit': recordVisit,
  'mediation/recordCourt': recordCourt,
  'mediation/listTemplates': listTemplates,
  'mediation/copyTemplate': copyTemplate,
  'mediation/draftTemplate': draftTemplate,
  'mediation/adoptTemplate': adoptTemplate
})
