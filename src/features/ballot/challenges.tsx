import { View } from '@tarojs/components'
import type { ChallengeView } from '@/contract/ballot'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import { momentText } from '@/text/dates'
import { rollPageText } from '@/text/roll-page'
import './challenges.scss'

/** What was said about the roll, and what the committee answered. */
export function Challenges({ challenges }: { readonly challenges: readonly ChallengeView[] }) {
  if (challenges.length === 0) return null
  return (
    <>
      <SectionTitle title={rollPageText.challenges} />
      {challenges.map(challenge => <One key={challenge.challengeId} challenge={challenge} />)}
    </>
  )
}

function One({ challenge: { about, text, by, at, answerBy, answer } }: { readonly challenge: ChallengeView }) {
  return (
    <Card>
      <View className='strong'>{rollPageText.about(about)}</View>
      {text !== undefined && <View>{text}</View>}
      <View className='muted t-cap'>{rollPageText.by(by, momentText(at))}</View>
      <View className='challenge__answer'>
        <View className='strong'>{answer ? (answer.upheld ? rollPageText.upheld : rollPageText.notUpheld) : rollPageText.waiting(answerBy)}</View>
        {answer && <View>{answer.text}</View>}
      </View>
    </Card>
  )
}
