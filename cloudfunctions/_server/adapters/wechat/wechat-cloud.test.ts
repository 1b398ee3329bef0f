import { identityFrom, type CallerContext } from './wechat-cloud'

describe('who WeChat says is calling', () => {
  test('is the openid within its app', () => {
    expect(identityFrom({ OPENID: 'oAbc1', APPID: 'wx1' })).toEqual({ provider: 'wx:wx1', subject: 'oAbc1' })
  })

  test.each<[string, CallerContext]>([
    ['without any context', {}],
    ['without an openid', { APPID: 'wx1' }],
    ['with an empty openid', { OPENID: '', APPID: 'wx1' }],
    ['with an openid that became a number', { OPENID: 7, APPID: 'wx1' }],
    ['without an app', { OPENID: 'oAbc1' }],
    ['with an app that became a number', { OPENID: 'oAbc1', APPID: 12 }]
  ])('is nobody %s', (_why, context) => expect(identityFrom(context)).toBeUndefined())
})
