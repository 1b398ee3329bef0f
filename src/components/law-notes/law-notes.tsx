import { View } from '@tarojs/components'
import type { LawReference } from '@/domain/ballot/law-articles'
import { LawNote } from '@/components/law-note/law-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { lawWords } from '@/text/law'
import { lawText } from '@/text/outcome-text'

export interface LawNotesProps {
  /** In the order of weight; the one that a vote is decided by stands first. */
  readonly laws: readonly LawReference[]
}

/** 依据: the articles that a vote rests on. Their own words where we hold them, otherwise said to be the gist. */
export function LawNotes({ laws }: LawNotesProps) {
  if (laws.length === 0) return null
  return (
    <>
      <SectionTitle title={lawWords.title} />
      {laws.map(law => {
        const { title, text, exact } = lawText(law)
        return <View key={title} className='gap-2'><LawNote title={title} text={exact ? text : lawWords.gist(text)} /></View>
      })}
    </>
  )
}
