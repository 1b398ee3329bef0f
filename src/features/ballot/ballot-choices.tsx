import { observer } from 'mobx-react-lite'
import { BallotOption, BallotOptions } from '@/components/ballot-option/ballot-option'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import { choiceHint, choiceText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import type { PollStore } from './poll-store'

/** 赞成, 反对, 弃权: equal in size and always in this order. */
export const BallotChoices = observer(function BallotChoices({ store, hints }: { readonly store: PollStore; readonly hints: boolean }) {
  return (
    <BallotOptions label={pollPageText.options}>
      {BALLOT_OPTIONS.map(option => (
        <BallotOption
          key={option}
          text={choiceText[option]}
          hint={hints ? choiceHint[option] : undefined}
          chosen={store.choice === option}
          onPress={() => store.choose(option)}
        />
      ))}
    </BallotOptions>
  )
})
