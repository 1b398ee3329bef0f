import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Facts } from '@/components/facts/facts'
import { GableCard } from '@/components/gable-card/gable-card'
import { Hint } from '@/components/hint/hint'
import { Dotted } from '@/components/dotted/dotted'
import type { CaseDetail, SideView } from '@/contract/mediation-views'
import { SIDES, type Side } from '@/domain/mediation/mediation-case'
import { caseText as text, disputeText, mediationText, phaseText } from '@/text/mediation'
import { mediatorText } from '@/text/mediation-desk'
import type { CaseProps } from './case-view'
import { Points } from './points'

/** Who, with whom, where it stands; above it what waits for the reader. */
export const CaseHead = observer(function CaseHead({ store }: CaseProps) {
  const { detail } = store
  if (detail === undefined) return null
  return (
    <>
      {detail.may.consent && <Asked detail={detail} />}
      {!detail.may.consent && detail.mine && <Next detail={detail} />}
      <View className={detail.mine ? 'gap-4' : ''}>
        <Card>
          <View className='row'><Chip text={phaseText[detail.phase]} tone='talk' /></View>
          <View className='t-h2 gap-2'>{detail.standing === 'mediator' ? mediationText.between(detail.sides) : mediationText.with(detail)}</View>
          <View className='soft t-sub'><Dotted parts={[disputeText[detail.kind], text.appliedOn(detail.appliedOn, detail.today)]} /></View>
          {!detail.mine && detail.turn.kind !== 'nothing' && <View className='gap-2'>{mediationText.turn(detail, detail.today)}</View>}
          <View className='gap-3'><Facts facts={factsOf(detail)} /></View>
          {detail.about !== undefined && <About detail={detail} about={detail.about} />}
        </Card>
      </View>
      <View className='gap-3'><Hint icon='lock'>{mediationText.only}</Hint></View>
    </>
  )
})

/** 山墙卡 for a side that is asked: what consent means, in plain words. The answer is below, in the bar. */
function Asked({ detail }: { readonly detail: CaseDetail }) {
  const applicant = detail.parties.applicant
  const title = detail.standing === 'applicant' ? text.consentTitleHelped : text.consentTitle(applicant.name)
  return (
    <GableCard plaque={text.plaqueConsent}>
      <View className='t-h2'>{title}</View>
      <Points points={text.consentFacts} />
    </GableCard>
  )
}

/** The same for the mediator, in a line; what to do is in the bar. */
function Next({ detail }: { readonly detail: CaseDetail }) {
  return (
    <GableCard plaque={mediatorText.plaque}>
      <View className='t-h2'>{mediationText.turn(detail, detail.today)}</View>
    </GableCard>
  )
}

function factsOf(detail: CaseDetail) {
  const { parties, mediatorName, session, template } = detail
  return [
    ...SIDES.map((side) => ({ label: sideLabel(side, detail), value: <SideFact side={parties[side]} closed={detail.phase === 'ended'} /> })),
    { label: text.facts.mediator, value: mediatorName ?? text.noMediator },
    { label: text.facts.session, value: text.session[session] },
    ...(template === undefined ? [] : [{ label: text.facts.way, value: template.name }])
  ]
}

const sideLabel = (side: Side, { standing }: CaseDetail): string => (side === standing ? text.you : side === 'applicant' ? text.sideApplicant : text.sideOther)

/** `宝山林，3组4号；手机上同意`. */
function SideFact({ side, closed }: { readonly side: SideView; readonly closed: boolean }) {
  const where = side.known === 'outside' ? text.outside : side.householdLabel
  const said = side.consent === undefined ? (closed ? undefined : text.noConsent) : text.consentDone[side.consent.how]
  return (
    <View>
      {side.name === '' ? text.unnamed : side.name}
      <View className='soft t-sub'><Dotted parts={[where, said].filter((part) => part !== undefined)} /></View>
    </View>
  )
}

function About({ detail, about }: { readonly detail: CaseDetail; readonly about: string }) {
  return (
    <View className='case__about gap-3'>
      <View className='strong t-sub'>{text.about}</View>
      <View className='gap-1'>{about}</View>
      <View className='muted t-cap gap-1'>{detail.standing === 'mediator' ? text.aboutMediator : text.aboutNote}</View>
    </View>
  )
}
