import { sampleNotice } from '@/testing/resident-replies'
import { noticeText } from '@/text/notices'
import { resultPageText } from '@/text/result-page'
import { launch } from './harness'
import { replyCloud } from './reply-cloud'

test('who belongs to no village reads a result from a neighbour’s link', async () => {
  const village = replyCloud({ 'disclosure/readNotice': sampleNotice({ mayObject: false }) })
  const app = await launch({ cloud: village.cloud, url: 'pages/result/index?noticeId=c1%3Anotice1&communityId=c1' })
  expect(village.received.map(({ communityId, input }) => ({ communityId, input }))).toEqual([{ communityId: 'c1', input: { noticeId: 'c1:notice1' } }])
  expect(app.text()).toContain('应到 47 人，实到 39 人，需 32 人')
  expect(app.text()).toContain(resultPageText.objectOnly)
  expect(app.byText(noticeText.object)).toBeUndefined()
})
