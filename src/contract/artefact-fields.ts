import * as v from 'valibot'
import { PARTY_VOTE_MODES } from '@/domain/consultation/process/artefact'
import { count, dayField, id, text } from './fields'

const WORDS_MAX = 1000
const ITEM_MAX = 200
const LINE_MAX = 60
const words = () => text(WORDS_MAX)
const item = () => text(ITEM_MAX)
const line = () => text(LINE_MAX)
const kind = <K extends string>(name: K) => v.literal(name)

/** Every artefact that an official can leave; `voteResult` is written when a published result is taken up, or cited by its poll. */
export const artefactField = () =>
  v.variant('kind', [
    v.strictObject({ kind: kind('minutes'), text: words(), recordNo: v.optional(line()), meetingId: v.optional(id()) }),
    v.strictObject({ kind: kind('attendance'), present: count(), invited: v.optional(count()), meetingId: v.optional(id()) }),
    v.strictObject({ kind: kind('fiveLists'), problem: item(), task: item(), measure: item(), responsibility: item(), effect: item() }),
    v.strictObject({ kind: kind('notice'), postedOn: dayField(), place: line() }),
    v.strictObject({ kind: kind('partyVote'), day: dayField(), members: count(), present: count(), yes: count(), modeId: v.picklist(PARTY_VOTE_MODES) }),
    v.strictObject({ kind: kind('voteResult'), pollId: id() }),
    v.strictObject({ kind: kind('decisionNotice'), noticeId: id() }),
    v.strictObject({ kind: kind('outcomeNotice'), noticeId: v.optional(id()), text: v.optional(words()) }),
    v.strictObject({ kind: kind('photos'), text: v.optional(item()) }),
    v.strictObject({ kind: kind('siteVisit'), day: dayField(), text: words() }),
    v.strictObject({ kind: kind('councilRemark'), text: words() }),
    v.strictObject({ kind: kind('authorityReply'), office: line(), day: dayField(), text: words() }),
    v.strictObject({ kind: kind('review'), day: dayField(), asked: count(), satisfied: count(), text: words() })
  ])
export type ArtefactInput = v.InferOutput<ReturnType<typeof artefactField>>
