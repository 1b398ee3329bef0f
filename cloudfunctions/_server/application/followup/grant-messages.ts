import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { recordGrant } from '@server/application/messages/record-grant'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'

/** The platform's own dialog was answered with yes: one message of each kind may come. */
export const grantMessages = ({ messenger }: Pick<ServerPorts, 'messenger'>): CommandHandler<'followup/grantMessages'> => ({
  permission: PERMISSION_RULES.member,
  run: (context, { kinds }) => recordGrant(context, messenger, kinds)
})
