import type { ArtefactInput } from '@/contract/artefact-fields'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import { artefactFormText as text } from '@/text/artefact-form'

/** How one thing on a paper is filled in. `meeting`, `poll`, `notice`: chosen from what there is here. */
export type FieldType = 'words' | 'line' | 'count' | 'day' | 'mode' | 'meeting' | 'poll' | 'notice'

export interface ArtefactFieldSpec {
  readonly name: string
  readonly type: FieldType
  readonly words: { readonly label: string; readonly hint: string }
  /** Characters. */
  readonly most?: number
  readonly optional?: true
}

const WORDS_MAX = 1000
const ITEM_MAX = 200
const LINE_MAX = 60
const words = (name: string, said: ArtefactFieldSpec['words'], most = WORDS_MAX): ArtefactFieldSpec => ({ name, type: 'words', words: said, most })
const line = (name: string, said: ArtefactFieldSpec['words']): ArtefactFieldSpec => ({ name, type: 'line', words: said, most: LINE_MAX })
const count = (name: string, said: ArtefactFieldSpec['words']): ArtefactFieldSpec => ({ name, type: 'count', words: said })
const day = (name: string, said: ArtefactFieldSpec['words'] = text.day): ArtefactFieldSpec => ({ name, type: 'day', words: said })
const chosen = (name: string, type: FieldType, said: ArtefactFieldSpec['words']): ArtefactFieldSpec => ({ name, type, words: said })
const maybe = (spec: ArtefactFieldSpec): ArtefactFieldSpec => ({ ...spec, optional: true })

/** What stands on each paper, in the order in which it is written. */
export const ARTEFACT_FIELDS: Readonly<Record<ArtefactKind, readonly ArtefactFieldSpec[]>> = {
  minutes: [words('text', text.minutesText), maybe(line('recordNo', text.recordNo)), maybe(chosen('meetingId', 'meeting', text.meetingId))],
  attendance: [count('present', text.present), maybe(count('invited', text.invited)), maybe(chosen('meetingId', 'meeting', text.meetingId))],
  fiveLists: [
    words('problem', text.problem, ITEM_MAX),
    words('task', text.task, ITEM_MAX),
    words('measure', text.measure, ITEM_MAX),
    words('responsibility', text.responsibility, ITEM_MAX),
    words('effect', text.effect, ITEM_MAX)
  ],
  notice: [day('postedOn', text.postedOn), line('place', text.place)],
  partyVote: [day('day'), count('members', text.members), count('present', text.partyPresent), count('yes', text.yes), chosen('modeId', 'mode', text.modeId)],
  voteResult: [chosen('pollId', 'poll', text.pollId)],
  decisionNotice: [chosen('noticeId', 'notice', text.noticeId)],
  outcomeNotice: [maybe(chosen('noticeId', 'notice', text.noticeId)), maybe(words('text', text.outcomeText))],
  photos: [maybe(words('text', text.photosText, ITEM_MAX))],
  siteVisit: [day('day'), words('text', text.siteText)],
  councilRemark: [words('text', text.text)],
  authorityReply: [line('office', text.office), day('day'), words('text', text.replyText)],
  review: [day('day'), count('asked', text.asked), count('satisfied', text.satisfied), words('text', text.reviewText)]
}

export type ArtefactValues = Readonly<Record<string, string>>

const asCount = (value: string): number | undefined => (/^\d{1,6}$/.test(value) ? Number(value) : undefined)

/** Why the paper cannot be handed in yet: the first thing that is lacking. */
export function artefactOff(kind: ArtefactKind, values: ArtefactValues): string | undefined {
  for (const { name, type, optional, words: said } of ARTEFACT_FIELDS[kind]) {
    const value = (values[name] ?? '').trim()
    if (value === '' && optional !== true) return text.fill(said.label)
    if (value !== '' && type === 'count' && asCount(value) === undefined) return text.number(said.label)
  }
  return undefined
}

/** The paper as the command takes it; undefined while something is lacking. */
export function artefactInput(kind: ArtefactKind, values: ArtefactValues): ArtefactInput | undefined {
  if (artefactOff(kind, values) !== undefined) return undefined
  const entries = ARTEFACT_FIELDS[kind].flatMap(({ name, type }) => {
    const value = (values[name] ?? '').trim()
    return value === '' ? [] : [[name, type === 'count' ? asCount(value) : value] as const]
  })
  // The fields of a kind are those of its variant in the contract; the server reads every one of them again.
  return { kind, ...Object.fromEntries(entries) } as ArtefactInput
}
