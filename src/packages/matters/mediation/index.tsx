import { useParams } from '@/root/use-params'
import { MediationAll } from './mediation-all'
import { MediationOne } from './mediation-one'

/** 我的调解, or one case of it. */
export default function MediationPage() {
  const { caseId } = useParams()
  return caseId === undefined ? <MediationAll /> : <MediationOne mediationId={caseId} />
}
