import { View } from '@tarojs/components'
import { stageSpoken, type GableStage } from '@/components/gable-steps/gable-steps'
import { spoken } from '@/components/spoken'
import './mini-steps.scss'

export interface MiniStepsProps {
  readonly stage: GableStage
}

/** The seven stages in the size of a line of text; one picture, so that a long list stays light. */
export function MiniSteps({ stage }: MiniStepsProps) {
  return <View className={`mini mini--${stage}`} {...spoken({ role: 'img', label: stageSpoken(stage) })} />
}
