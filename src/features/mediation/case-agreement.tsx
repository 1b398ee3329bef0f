import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import type { AgreementView, CaseDetail } from '@/contract/mediation-views'
import type { FileView } from '@/contract/files'
import { caseText as text } from '@/text/mediation'
import './case.scss'

/** What was agreed, from when it holds, the way to the court while it is open, and the visits. */
export function CaseAgreement({ detail, openFile }: { readonly detail: CaseDetail; readonly openFile: OpenFile }) {
  const { agreement } = detail
  if (agreement === undefined) return null
  return (
    <>
      <SectionTitle title={text.agreement} />
      <Card>
        <View className='soft t-sub'>{`${agreement.form === 'written' ? text.written : text.oral}，${text.effective(agreement.effectiveOn)}`}</View>
        <View className='case__terms gap-2'>{agreement.terms}</View>
        <Papers scans={agreement.scans} openFile={openFile} />
        {agreement.confirmation && <Papers scans={agreement.confirmation.scans} openFile={openFile} />}
      </Card>
      <Court agreement={agreement} />
      <Visits agreement={agreement} />
    </>
  )
}

/** The thirty days in which both may go to court together (art. 33). */
function Court({ agreement: { court, confirmation } }: { readonly agreement: AgreementView }) {
  if (confirmation !== undefined) return <View className='gap-3'><Hint icon='law'>{text.courtDone(confirmation.result, confirmation.on)}</Hint></View>
  if (court === undefined) return null
  return (
    <View className='gap-3'>
      <NoticeRow icon='law' title={text.courtTitle(court.lastDay, court.daysLeft)} text={text.courtText} tone='soon' />
    </View>
  )
}

function Visits({ agreement: { visits, nextVisitOn } }: { readonly agreement: AgreementView }) {
  if (visits.length === 0 && nextVisitOn === undefined) return null
  return (
    <View className='gap-3'>
      {visits.map(({ on, kept }) => <Hint key={`${on}${kept}`} icon='house'>{text.visit(kept, on)}</Hint>)}
      {nextVisitOn !== undefined && <Hint icon='cal'>{text.nextVisit(nextVisitOn)}</Hint>}
    </View>
  )
}

/** Shows one of several files in full size. */
export type OpenFile = (file: FileView, files: readonly FileView[]) => void

/** Photographed papers as pictures; a PDF opens by its name. */
function Papers({ scans, openFile }: { readonly scans: readonly FileView[]; readonly openFile: OpenFile }) {
  if (scans.length === 0) return null
  return (
    <View className='case__papers gap-3'>
      {scans.map((scan, index) =>
        scan.type === 'application/pdf' ? (
          <Button key={scan.fileId} kind='line' small text={text.scan(index + 1)} onPress={() => openFile(scan, scans)} />
        ) : (
          <Image key={scan.fileId} className='case__paper' src={scan.thumbUrl ?? scan.url} mode='aspectFill' onClick={() => openFile(scan, scans)} {...spoken({ role: 'button', label: text.scan(index + 1) })} />
        )
      )}
    </View>
  )
}
