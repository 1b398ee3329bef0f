import type { ContextHandlers } from '@server/pipeline/handlers'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'
import { decideBinding } from './decide-binding'
import { home } from './home'
import { applyRollStep, checkRoll, stageRoll } from './import-roll'
import { issueInvitations } from './issue-invitations'
import { listBindings } from './list-bindings'
import { listHouseholds } from './list-households'
import { listNeighbours } from './list-neighbours'
import { listUnits } from './list-units'
import { lookUpInvitation } from './look-up-invitation'
import { giveOffice, takeOffice } from './offices'
import { requestBinding } from './request-binding'
import { session } from './session'
import { setHelpPhone } from './set-help-phone'

export const communityHandlers = ({ spreadsheets }: { readonly spreadsheets: SpreadsheetReader }): ContextHandlers<'community'> => ({
  'community/home': home,
  'community/session': session,
  'community/lookUpInvitation': lookUpInvitation,
  'community/requestBinding': requestBinding,
  'community/listBindings': listBindings,
  'community/decideBinding': decideBinding,
  'community/setHelpPhone': setHelpPhone,
  'community/listUnits': listUnits,
  'community/listHouseholds': listHouseholds,
  'community/listNeighbours': listNeighbours,
  'community/issueInvitations': issueInvitations,
  'community/giveOffice': giveOffice,
  'community/takeOffice': takeOffice,
  'community/checkRoll': checkRoll(spreadsheets),
  'community/stageRoll': stageRoll(spreadsheets),
  'community/applyRollStep': applyRollStep
})
