import { View } from '@tarojs/components'
import { Chip } from '@/components/chip/chip'
import type { Review } from '@/domain/ballot/secret/review'
import { reviewText } from '@/text/ballot-care'
import { keptTogether } from '@/text/numbers'
import './review-note.scss'

export interface ReviewNoteProps {
  readonly review: Review | undefined
  /** A further sentence, such as that it is published all the same. */
  readonly note?: string | undefined
}

/** 须复核 with the numbers in words; a quiet sentence where they do not reach the margin, nothing where there are none. */
export function ReviewNote({ review, note }: ReviewNoteProps) {
  const sentence = review && reviewText.sentence(review)
  if (review === undefined || sentence === undefined) return null
  return (
    <View className={review.flagged ? 'review review--flagged' : 'review'}>
      {review.flagged && <Chip tone='late' icon='warn' text={reviewText.chip} />}
      <View className='review__text'>{keptTogether(sentence)}</View>
      {review.flagged && note !== undefined && <View className='review__note'>{keptTogether(note)}</View>}
    </View>
  )
}
