import { LAW } from '@/domain/ballot/law-articles'
import type { LawReference } from '@/domain/ballot/law-articles'
import type { CommunityKind } from '@/domain/community/community'
import type { Household } from '@/domain/community/household'
import { isAdultOn, type Person } from '@/domain/community/person'
import { needed, type Fraction } from '@/domain/shared/fraction'
import type { PersonId, UnitId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'

/** What the signers of a topic (议题) ask for: an answer of the committee, a 代表会议, a 村民会议 or 居民会议. */
export const COSIGN_GOALS = ['answer', 'repsAssembly', 'assembly'] as const
export type CosignGoal = (typeof COSIGN_GOALS)[number]

/** Who is counted: everybody of 18, the elected representatives, the 户代表. One signature may count in several ways. */
export const COSIGN_WAYS = ['adults', 'representatives', 'householdReps'] as const
export type CosignWay = (typeof COSIGN_WAYS)[number]
export type WayCounts = Readonly<Record<CosignWay, number>>
export const NO_COUNTS: WayCounts = { adults: 0, representatives: 0, householdReps: 0 }

export interface CosignThreshold {
  readonly way: CosignWay
  readonly fraction: Fraction
  /** Never more than this many are asked for. */
  readonly atMost?: number
}

/** 联名 thresholds of one goal; reaching any one of them is enough. */
export interface CosignRule {
  readonly goal: CosignGoal
  readonly thresholds: readonly CosignThreshold[]
  /** `house`: no law says so; a house rule that support forces an answer. */
  readonly basis: LawReference | 'house'
  /** Signatures may be given for so many days. House rule. */
  readonly collectDays: number
  /** Days to answer, counted from the day on which the threshold was reached. House rule: the laws name no period. */
  readonly answerDays: number
  /** A meeting that the law makes them call is held within so many days from that day. House rule. */
  readonly callDays?: number
}

const atLeast = (numerator: number, denominator: number): Fraction => ({ numerator, denominator, strict: false })
const COLLECT_DAYS = 60
const LEGAL_ANSWER_DAYS = 10
/** Leaves room for the ten days' notice of an assembly (L1 art. 25, L2 art. 26). */
const LEGAL_CALL_DAYS = 30

const ANSWER: CosignRule = {
  goal: 'answer', thresholds: [{ way: 'adults', fraction: atLeast(1, 10), atMost: 10 }], basis: 'house', collectDays: COLLECT_DAYS, answerDays: 15
}
const legal = (goal: CosignGoal, basis: LawReference, thresholds: readonly CosignThreshold[]): CosignRule => ({
  goal, thresholds, basis, collectDays: COLLECT_DAYS, answerDays: LEGAL_ANSWER_DAYS, callDays: LEGAL_CALL_DAYS
})

/** L1 art. 25, 29; L2 art. 26, 28 (texts in force since 2026-01-01). */
export const COSIGN_RULES: Readonly<Record<CommunityKind, readonly CosignRule[]>> = {
  village: [
    ANSWER,
    legal('repsAssembly', LAW.villagerRepsConvened, [{ way: 'representatives', fraction: atLeast(1, 5) }]),
    legal('assembly', LAW.villagersAssemblyConvened, [{ way: 'adults', fraction: atLeast(1, 10) }, { way: 'representatives', fraction: atLeast(1, 3) }])
  ],
  urban: [
    ANSWER,
    legal('repsAssembly', LAW.residentRepsConvened, [{ way: 'representatives', fraction: atLeast(1, 5) }]),
    legal('assembly', LAW.residentsAssemblyConvened, [
      { way: 'adults', fraction: atLeast(1, 10) },
      { way: 'householdReps', fraction: atLeast(1, 10) },
      { way: 'representatives', fraction: atLeast(1, 3) }
    ])
  ]
}

export function cosignRule(kind: CommunityKind, goal: CosignGoal): CosignRule {
  const rule = COSIGN_RULES[kind].find((each) => each.goal === goal)
  if (rule === undefined) throw new Error(`No co-sign rule for ${goal}`)
  return rule
}

/** A threshold with its numbers: `signed` of `base`, `needed` to reach it. */
export interface WayProgress {
  readonly way: CosignWay
  readonly signed: number
  readonly base: number
  readonly needed: number
  readonly fraction: Fraction
}

/** The smallest number that reaches the threshold; undefined when nobody is counted in this way (no representatives elected). */
export function neededFor({ fraction, atMost }: CosignThreshold, base: number): number | undefined {
  if (base <= 0) return undefined
  const exact = needed(base, fraction)
  return atMost === undefined ? exact : Math.min(exact, atMost)
}

/** Every way of a rule that somebody can be counted in, in the order of the rule. */
export function progressOf(rule: CosignRule, bases: WayCounts, signed: WayCounts): readonly WayProgress[] {
  return rule.thresholds.flatMap((threshold) => {
    const { way, fraction } = threshold
    const least = neededFor(threshold, bases[way])
    return least === undefined ? [] : [{ way, fraction, base: bases[way], signed: signed[way], needed: least }]
  })
}

/** The first way whose threshold is reached. */
export const reachedWay = (progress: readonly WayProgress[]): WayProgress | undefined => progress.find(({ signed, needed: least }) => signed >= least)

/** As what somebody signs, written as one word so that a read model can count it: `a`, `ar`, `ah`, `arh`. */
export type Standing = 'a' | 'ar' | 'ah' | 'arh'
export const standingOf = (asRepresentative: boolean, asHouseholdRep: boolean): Standing => `a${asRepresentative ? 'r' : ''}${asHouseholdRep ? 'h' : ''}` as Standing

/** Signatures per way out of signatures per standing. */
export function countsByWay(byStanding: Readonly<Record<string, number>>): WayCounts {
  const total = (letter: string): number => Object.entries(byStanding).reduce((sum, [standing, count]) => sum + (standing.includes(letter) ? count : 0), 0)
  return { adults: total('a'), representatives: total('r'), householdReps: total('h') }
}

/** 联名名册 of one group, frozen when the topic is proposed: who may sign, and as what. */
export interface SignerRoll {
  readonly groupId: UnitId
  readonly signers: readonly Signer[]
}
export interface Signer {
  readonly personId: PersonId
  readonly standing: Standing
}

type RollHousehold = Pick<Household, 'groupId' | 'repPersonId'> & { readonly people: readonly Person[] }

/** Everybody of 18 who has not moved away, by group. */
export function signerRolls(households: readonly RollHousehold[], day: Day): readonly SignerRoll[] {
  const groups = new Map<UnitId, Signer[]>()
  for (const { groupId, repPersonId, people } of households) {
    const signers = groups.get(groupId) ?? []
    for (const person of people) {
      if (person.movedAway === true || !isAdultOn(person, day)) continue
      const representative = person.offices.includes('villagerRep') || person.offices.includes('residentRep')
      signers.push({ personId: person.id, standing: standingOf(representative, repPersonId === person.id) })
    }
    groups.set(groupId, signers)
  }
  return [...groups].map(([groupId, signers]) => ({ groupId, signers }))
}

/** The denominators of a frozen roll. */
export function basesOf(rolls: readonly SignerRoll[]): WayCounts {
  const byStanding: Record<string, number> = {}
  for (const { signers } of rolls) for (const { standing } of signers) byStanding[standing] = (byStanding[standing] ?? 0) + 1
  return countsByWay(byStanding)
}
