import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { spoken } from '@/components/spoken'
import './gable-steps.scss'

/** Where a seven-stage matter stands: 0 nothing known yet, 1 to 7 the stage now, 8 all walked. */
export type GableStage = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface GableStepsProps {
  /** The names of the seven stages, in order; a long one breaks after its second character. */
  readonly names: readonly [string, string, string, string, string, string, string]
  readonly stage: GableStage
  /** Numbers of steps, 1 to 7, that this matter never took: they stay empty windows, also behind it. */
  readonly passedBy?: readonly number[] | undefined
}

/** `7 步走到第 4 步` for a screen reader, where the drawing says it to the eye. */
export function stageSpoken(stage: GableStage): string {
  if (stage === 0) return componentText.stage.none
  return stage === 8 ? componentText.stage.all(7) : componentText.stage.at(stage, 7)
}

/** 马头墙七步: the stages climb to the people and come down to the ground. */
export function GableSteps({ names, stage, passedBy = [] }: GableStepsProps) {
  return (
    <View className='steps' {...spoken({ role: 'img', label: stageSpoken(stage) })}>
      {names.map((name, index) => {
        const walked = index + 1 < stage && !passedBy.includes(index + 1)
        const state = walked ? 'is-done' : index + 1 === stage ? 'is-now' : 'is-next'
        return <View key={name} className={`steps__step steps__step--${index + 1} ${state}`}>{name}</View>
      })}
    </View>
  )
}
