import type { Deed } from '@/domain/consultation/issue/deeds'

/** Names one deed in an address: `accept`, `settle:escalate:branch`. */
export const deedKey = (deed: Deed): string =>
  deed.deed === 'settle' ? ['settle', deed.outcome, deed.toStageId].filter(Boolean).join(':') : deed.deed

/** The usual way on stands before giving up or saying no. */
const FIRST: readonly string[] = ['accept', 'takeUpResult', 'settle:solve', 'settle:advance', 'settle:refer', 'addArtefact', 'settle:escalate', 'noteProgress']

const isOpen = (deed: Deed): boolean => deed.whyNot === undefined
const rankOf = (deed: Deed): number => {
  const kind = deed.deed === 'settle' ? `settle:${deed.outcome}` : deed.deed
  const rank = FIRST.indexOf(kind)
  return rank < 0 ? FIRST.length : rank
}

/** What an office does here; reading held words and taking back one's own report are not of the stage. */
export const stageDeeds = (deeds: readonly Deed[]): readonly Deed[] => deeds.filter(({ deed }) => deed !== 'withdraw' && deed !== 'decideHeld')

/** The one deed that stands first: what can be done now before what is still lacking something. */
export function primaryDeed(deeds: readonly Deed[]): Deed | undefined {
  const open = stageDeeds(deeds).filter(isOpen)
  return [...open].sort((a, b) => rankOf(a) - rankOf(b))[0]
}

/** Papers that the usual way out of the stage still lacks. */
export function lackingOf(deeds: readonly Deed[]) {
  const ways = deeds.flatMap(deed => (deed.deed === 'settle' && deed.outcome !== 'reject' ? [deed] : []))
  const [usual] = [...ways].sort((a, b) => rankOf(a) - rankOf(b))
  return (usual?.needs ?? []).filter(({ have }) => !have).map(({ kind }) => kind)
}
