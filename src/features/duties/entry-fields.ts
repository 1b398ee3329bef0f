import {
  ALIAS_MAX, ALIASES_MAX, BASIS_MAX, CODE_MAX, HOW_MAX, LINK_MAX, NOTE_MAX, PROOF_NAME_MAX, SOURCE_MAX, TITLE_MAX, WHO_MAX,
  type DutyItem, type DutyKind, type Entries, type ListLevel, type ListName, type ProofItem
} from '@/domain/duties/duty-list'
import { entryText } from '@/text/duties-desk'

export type EntryField = keyof typeof entryText.fields
/** As typed. */
export type EntryWords = Readonly<Partial<Record<EntryField, string>>>

export interface FieldShape {
  readonly name: EntryField
  readonly max: number
  readonly required?: true
  readonly tall?: true
}

/** What an entry of each list is made of, in the order of the form. */
export const ENTRY_SHAPE: Readonly<Record<ListName, readonly FieldShape[]>> = {
  duties: [
    { name: 'code', max: CODE_MAX, required: true },
    { name: 'title', max: TITLE_MAX, required: true },
    { name: 'legalBasis', max: BASIS_MAX, required: true, tall: true },
    { name: 'source', max: SOURCE_MAX, required: true, tall: true },
    { name: 'note', max: NOTE_MAX, tall: true }
  ],
  proofs: [
    { name: 'name', max: PROOF_NAME_MAX, required: true },
    { name: 'whoIssues', max: WHO_MAX, tall: true },
    { name: 'whoSource', max: SOURCE_MAX },
    { name: 'how', max: HOW_MAX, tall: true },
    { name: 'onlineLink', max: LINK_MAX, tall: true },
    { name: 'aliases', max: (ALIAS_MAX + 1) * ALIASES_MAX, tall: true },
    { name: 'source', max: SOURCE_MAX, required: true, tall: true }
  ]
}

const SEPARATORS = /[、，,;；|/\s]+/
const aliasesOf = (words: EntryWords): readonly string[] => [...new Set((words.aliases ?? '').split(SEPARATORS).filter(alias => alias !== ''))]

/** What is wrong with each field. */
export function entryErrors(list: ListName, words: EntryWords): Readonly<Partial<Record<EntryField, string>>> {
  const errors: Partial<Record<EntryField, string>> = {}
  for (const { name, max, required } of ENTRY_SHAPE[list]) {
    const { length } = (words[name] ?? '').trim()
    if (required && length === 0) errors[name] = entryText.missing
    if (length > max) errors[name] = entryText.tooLong(max)
  }
  const aliases = aliasesOf(words)
  if (aliases.length > ALIASES_MAX) errors.aliases = entryText.tooManyAliases(ALIASES_MAX)
  if (aliases.some(alias => alias.length > ALIAS_MAX)) errors.aliases = entryText.aliasTooLong(ALIAS_MAX)
  return errors
}

export const wordsOfDuty = ({ code, title, legalBasis, source, note }: DutyItem): EntryWords => ({ code, title, legalBasis, source, ...(note === undefined ? {} : { note }) })

export const wordsOfProof = ({ name, aliases, whoIssues, whoSource, how, onlineLink, source }: ProofItem): EntryWords => ({
  name, source, aliases: aliases.join('、'),
  ...given({ whoIssues, whoSource, how, onlineLink })
})

export function dutyOf(words: EntryWords, kind: DutyKind, level: ListLevel) {
  const line = (name: EntryField): string => (words[name] ?? '').trim()
  return { kind, level, code: line('code'), title: line('title'), legalBasis: line('legalBasis'), source: line('source'), ...(line('note') === '' ? {} : { note: line('note') }) }
}

export function proofOf(words: EntryWords, level: ListLevel) {
  const line = (name: EntryField): string | undefined => (words[name] ?? '').trim() || undefined
  const aliases = aliasesOf(words)
  return {
    level, name: line('name') ?? '', source: line('source') ?? '',
    ...(aliases.length === 0 ? {} : { aliases: [...aliases] }),
    ...given({ whoIssues: line('whoIssues'), whoSource: line('whoSource'), how: line('how'), onlineLink: line('onlineLink') })
  }
}

export const labelOfEntry = (item: Entries[ListName]): string => ('kind' in item ? `${item.code} ${item.title}` : item.name)

/** Without the fields that are not there. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
