import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BallotOption as YesNoOption } from '@/domain/ballot/manifest'
import type { BallotTap, Filling } from '@/domain/ballot/methods/filling'
import type { BallotMethod } from '@/domain/ballot/selection'
import { BallotOption, BallotOptions } from '@/components/ballot-option/ballot-option'
import { spoken } from '@/components/spoken'
import { methodBallotText, methodHow, methodProgress } from '@/text/method-text'
import { choiceHint, choiceText } from '@/text/poll'
import { ScoreRows } from './score-rows'
import './method-ballot.scss'

/** Always in this order. */
const YES_NO_OPTIONS = ['yes', 'no', 'abstain'] as const satisfies readonly YesNoOption[]

export interface MethodBallotProps {
  /** How the ballot is filled in: from the manifest. */
  readonly method: BallotMethod
  /**
   * What is filled in so far. `undefined`: nothing, and nothing is preselected. `[]`: a blank ballot, chosen.
   * `selectionOf(method, selection)` gives the ballot once it can be cast.
   */
  readonly selection: Filling
  /** Keep `afterTap(method, selection, tap)`. */
  readonly onTap: (tap: BallotTap) => void
  /** Takes no tap and keeps what is there: while it is sent. */
  readonly disabled?: boolean | undefined
  /** 大字版: no hints, the same words and order. */
  readonly elder?: boolean | undefined
}

/** The choices of one ballot, whatever the method: all options equal in size, weight and colour, in the order of the notice. */
export function MethodBallot(props: MethodBallotProps) {
  const { method, selection, elder = false } = props
  const tap = (what: BallotTap): void => {
    if (!props.disabled) props.onTap(what)
  }
  if (method.kind === 'yesNo') {
    return (
      <BallotOptions label={methodHow(method)}>
        {YES_NO_OPTIONS.map(word => (
          <BallotOption key={word} text={choiceText[word]} hint={elder ? undefined : choiceHint[word]} chosen={selection === word} onPress={() => tap({ word })} />
        ))}
      </BallotOptions>
    )
  }
  const chosen = typeof selection === 'object' ? selection : []
  return (
    <View className='method-ballot'>
      <View className='method-ballot__head'>
        <View className='method-ballot__how'>{methodHow(method)}</View>
        <View className='method-ballot__left' {...spoken({ live: 'polite' })}>{methodProgress(method, selection)}</View>
      </View>
      <BallotOptions label={methodHow(method)}>
        {method.kind === 'score' ? <ScoreRows method={method} given={chosen} onTap={tap} /> : <TappedRows method={method} chosen={chosen} onTap={tap} />}
        <BallotOption
          small
          text={methodBallotText.blank[method.kind]}
          hint={elder ? undefined : methodBallotText.blankHint}
          chosen={selection !== undefined && chosen.length === 0}
          onPress={() => tap('blank')}
        />
      </BallotOptions>
    </View>
  )
}

interface TappedRowsProps {
  readonly method: Extract<BallotMethod, { readonly kind: 'single' | 'multiple' | 'rank' }>
  readonly chosen: readonly number[]
  readonly onTap: (tap: BallotTap) => void
}

/** One tap, one option: a tick, or its place. */
function TappedRows({ method, chosen, onTap }: TappedRowsProps): ReactNode {
  const full = method.kind === 'multiple' && chosen.length >= method.atMost
  return method.options.map((text, option) => {
    const place = chosen.indexOf(option)
    return (
      <BallotOption
        key={option}
        small
        text={text}
        kind={method.kind === 'single' ? 'radio' : 'checkbox'}
        chosen={place >= 0}
        place={method.kind === 'rank' ? place + 1 : undefined}
        off={full && place < 0 ? methodBallotText.full(chosen.length) : undefined}
        onPress={() => onTap({ option })}
      />
    )
  })
}
