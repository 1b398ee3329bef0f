import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { checkCertificate, issueCertificate } from './certificate'
import { code } from './code'
import { desk } from './desk'
import { enterAttendance, strike } from './enter'
import { exportHours } from './export-hours'
import { myHours } from './hours'
import { addOrganisation, editOrganisation, organisations } from './organisations'
import { cancelActivity, editActivity, openActivity, planActivity } from './plan'
import { activities, activity } from './read-activities'
import { confirmHours, settleHours } from './settle'
import { sign } from './sign'
import { signUp, withdraw } from './sign-up'

export const volunteersHandlers = (ports: Pick<ServerPorts, 'papers'>): ContextHandlers<'volunteers'> => ({
  'volunteers/organisations': organisations,
  'volunteers/addOrganisation': addOrganisation,
  'volunteers/editOrganisation': editOrganisation,
  'volunteers/activities': activities,
  'volunteers/activity': activity,
  'volunteers/planActivity': planActivity,
  'volunteers/editActivity': editActivity,
  'volunteers/openActivity': openActivity,
  'volunteers/cancelActivity': cancelActivity,
  'volunteers/signUp': signUp,
  'volunteers/withdraw': withdraw,
  'volunteers/code': code,
  'volunteers/sign': sign,
  'volunteers/desk': desk,
  'volunteers/enterAttendance': enterAttendance,
  'volunteers/strike': strike,
  'volunteers/confirmHours': confirmHours,
  'volunteers/settleHours': settleHours,
  'volunteers/myHours': myHours,
  'volunteers/issueCertificate': issueCertificate(ports),
  'volunteers/checkCertificate': checkCertificate,
  'volunteers/exportHours': exportHours
})
