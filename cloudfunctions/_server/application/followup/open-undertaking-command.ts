import type { ParsedInputOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok, type Result } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { MEETINGS, type MeetingDocument } from '@server/application/consultation/documents'
import { NOTICES, type NoticeDocument } from '@server/application/disclosure/documents'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { openUndertakingFor } from './open-undertaking'
import { tellAtSource } from './subjects'

/** 落实 of what was published: the committee names who sees to it, how, until when and in which steps. */
export const openUndertaking: CommandHandler<'followup/openUndertaking'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { source, ...plan }) {
    const unit = await unitOfSource(context, source)
    if (!unit.ok) return unit
    const opened = await openUndertakingFor(context, source, { ...plan, unitId: unit.value })
    if (!opened.ok) return opened
    await tellAtSource(context, source, 'undertakingOpened', opened.value.undertakingId)
    return ok({ undertakingId: opened.value.undertakingId })
  }
}

type CannotUseSource = { readonly code: 'NOT_FOUND' } | { readonly code: 'SOURCE_NOT_PUBLISHED' } | { readonly code: 'NOTHING_DECIDED' } | { readonly code: 'CARRIED_OUT_WITH_ISSUE' }

/** The unit in which a published decision is carried out. */
async function unitOfSource({ tx, communityId }: CommandContext, { kind, id }: ParsedInputOf<'followup/openUndertaking'>['source']): Promise<Result<string, CannotUseSource>> {
  if (kind === 'notice') {
    const notice = (await tx.get<NoticeDocument>(NOTICES, id))?.notice
    if (notice === undefined) return err({ code: 'NOT_FOUND' })
    if (notice.result.outcome.kind !== 'passed') return err({ code: 'NOTHING_DECIDED' })
    // What an issue came to is carried out once, and the issue says how.
    const issueId = (await tx.peek<PollDocument>(POLLS, notice.pollId))?.issueId
    return issueId === undefined ? ok(notice.scopeUnitId) : err({ code: 'CARRIED_OUT_WITH_ISSUE' })
  }
  const meeting = await tx.get<MeetingDocument>(MEETINGS, id)
  if (meeting === undefined) return err({ code: 'NOT_FOUND' })
  return meeting.state === 'published' ? ok(communityId) : err({ code: 'SOURCE_NOT_PUBLISHED' })
}
