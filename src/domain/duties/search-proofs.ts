import type { ProofItem } from './duty-list'
import { FILLERS } from './search-lexicon'

/** A search shows this many at most; more would be the list again. */
export const FOUND_MAX = 5
/** Two terms that share fewer of their pairs of letters have nothing to do with each other. */
const LIKENESS_MIN = 0.5
const SAME = 4
const BEGINS = 3
const CONTAINS = 2

/** Width, blanks, punctuation and letter case do not matter. */
export const plainTerm = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What is left of a question when the words round the thing are gone. */
export function coreOf(text: string): string {
  let core = plainTerm(text)
  for (const filler of FILLERS) core = core.split(filler).join('')
  return core
}

export type ProofSearch =
  /** Nothing to look for was written, or only 证明: the list itself is the answer. */
  | { readonly kind: 'all' }
  | { readonly kind: 'found'; readonly items: readonly ProofItem[] }
  | { readonly kind: 'none' }

interface Indexed {
  readonly item: ProofItem
  /** The name and the other words for it. */
  readonly terms: readonly string[]
  /** The same without the words round them; the whole where nothing else is left. */
  readonly cores: readonly string[]
}

/**
 * 能不能开证明: finds entries by name and by other words for it, whole or in part, best first. Runs on the phone,
 * over the last copy when there is no network; what somebody looks for goes nowhere. The list is prepared once for many questions.
 */
export function proofSearch(items: readonly ProofItem[]): (query: string) => ProofSearch {
  const entries = items.map(indexed)
  return (query) => {
    const whole = plainTerm(query)
    const core = coreOf(query)
    const ranked = entries
      .map((entry, index) => ({ item: entry.item, index, score: scoreOf(entry, whole, core) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.index - b.index)
    if (ranked.length > 0) return { kind: 'found', items: ranked.slice(0, FOUND_MAX).map(({ item }) => item) }
    return { kind: core === '' ? 'all' : 'none' }
  }
}

function indexed(item: ProofItem): Indexed {
  const terms = [item.name, ...item.aliases].map(plainTerm)
  return { item, terms, cores: terms.map((term) => coreOf(term) || term) }
}

function scoreOf({ terms, cores }: Indexed, whole: string, core: string): number {
  if (whole !== '' && terms.includes(whole)) return SAME + 1
  return core === '' ? 0 : Math.max(0, ...cores.map((term) => likeness(core, term)))
}

/** 0 for nothing in common. A longer common part weighs more within its class. */
function likeness(core: string, term: string): number {
  if (core === term) return SAME
  const [short, long] = core.length < term.length ? [core, term] : [term, core]
  const part = short.length / long.length
  if (long.startsWith(short)) return BEGINS + part
  if (long.includes(short)) return CONTAINS + part
  const alike = dice(pairsOf(core), pairsOf(term))
  return alike >= LIKENESS_MIN ? alike : 0
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text]
  return new Set(letters.slice(1).map((_, index) => letters.slice(index, index + 2).join('')))
}

/** Twice the common pairs over all pairs: 1 for the same pairs, 0 for none in common. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
}
