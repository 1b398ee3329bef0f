import Taro from '@tarojs/taro'

/** Every page by the name that the code uses; `app.config.ts` lists the same paths. */
export const ROUTES = {
  home: '/pages/home/index',
  talk: '/pages/talk/index',
  board: '/pages/board/index',
  coins: '/pages/coins/index',
  me: '/pages/me/index',
  poll: '/pages/poll/index',
  roll: '/pages/roll/index',
  result: '/pages/result/index',
  bind: '/pages/bind/index',
  meeting: '/pages/meeting/index',
  calculator: '/pages/calculator/index',
  report: '/packages/matters/report/index',
  issue: '/packages/matters/issue/index',
  issues: '/packages/matters/issues/index',
  topic: '/packages/matters/topic/index',
  topics: '/packages/matters/topics/index',
  undertaking: '/packages/matters/undertaking/index',
  undertakings: '/packages/matters/undertakings/index',
  undertakingOpen: '/packages/committee/undertaking-open/index',
  inbox: '/packages/matters/inbox/index',
  proofs: '/packages/matters/proofs/index',
  duties: '/packages/matters/duties/index',
  mediation: '/packages/matters/mediation/index',
  mediationApply: '/packages/matters/mediation-apply/index',
  mediationDesk: '/packages/committee/mediation-desk/index',
  mediationWays: '/packages/committee/mediation-ways/index',
  visits: '/packages/committee/visits/index',
  heldPhotos: '/packages/committee/held-photos/index',
  issueDesk: '/packages/committee/issue-desk/index',
  templates: '/packages/committee/templates/index',
  template: '/packages/committee/template/index',
  dutiesDesk: '/packages/committee/duties/index',
  bodies: '/packages/matters/bodies/index',
  bodiesDesk: '/packages/committee/bodies/index',
  evidence: '/packages/committee/evidence/index',
  desk: '/packages/committee/desk/index',
  pollDraft: '/packages/committee/poll-draft/index',
  pollDesk: '/packages/committee/poll-desk/index',
  sheets: '/packages/committee/sheets/index',
  slips: '/packages/committee/slips/index',
  slipPrint: '/packages/committee/slip-print/index',
  slipEntry: '/packages/committee/slip-entry/index',
  slipHelp: '/packages/committee/slip-help/index',
  pollCare: '/packages/committee/poll-care/index',
  secretVote: '/packages/secret/vote/index',
  secretCheck: '/packages/secret/check/index',
  secretBoard: '/packages/secret/board/index',
  secretRecount: '/packages/secret/recount/index',
  dispute: '/packages/secret/dispute/index',
  publish: '/packages/committee/publish/index',
  rollImport: '/packages/committee/roll-import/index',
  households: '/packages/committee/households/index',
  bindings: '/packages/committee/bindings/index',
  meetings: '/packages/committee/meetings/index',
  meetingPlan: '/packages/committee/meeting-plan/index',
  meetingRecord: '/packages/committee/meeting-record/index',
  meetingOpinions: '/packages/committee/meeting-opinions/index',
  speakers: '/packages/committee/speakers/index',
  signInBoard: '/packages/committee/sign-in-board/index',
  shop: '/packages/coins/shop/index',
  orders: '/packages/coins/orders/index',
  order: '/packages/coins/order/index',
  shopDesk: '/packages/coin-office/shop-desk/index',
  handOver: '/packages/coin-office/hand-over/index',
  counter: '/packages/coin-office/counter/index',
  good: '/packages/coin-office/good/index',
  goodEdit: '/packages/coin-office/good-edit/index',
  fund: '/packages/coins/fund/index',
  fundDesk: '/packages/coin-office/fund-desk/index',
  pickupSlip: '/packages/coins/slip/index',
  scheme: '/packages/coins/scheme/index',
  schemes: '/packages/coin-office/schemes/index',
  schemeEdit: '/packages/coin-office/scheme-edit/index',
  schemeImport: '/packages/coin-office/scheme-import/index',
  openingImport: '/packages/coin-office/opening-import/index',
  coinAccounts: '/packages/coin-office/accounts/index',
  coinAccountEdit: '/packages/coin-office/account-edit/index',
  coinPool: '/packages/coins/pool/index',
  coinEntry: '/packages/coins/entry/index',
  coinEntries: '/packages/coins/entries/index',
  ledgerProof: '/packages/coins/proof/index',
  honours: '/packages/coins/honours/index',
  coinWatch: '/packages/coin-office/coin-watch/index',
  ledgerHealth: '/packages/coin-office/ledger-health/index',
  claim: '/packages/coins/claim/index',
  claims: '/packages/coins/claims/index',
  claimDetail: '/packages/coins/claim-detail/index',
  claimNotice: '/packages/coins/claim-notice/index',
  claimQueue: '/packages/coin-office/claim-queue/index',
  claimBatch: '/packages/coin-office/claim-batch/index',
  weigh: '/packages/coin-office/weigh/index',
  activities: '/packages/coins/activities/index',
  activity: '/packages/coins/activity/index',
  myHours: '/packages/coins/my-hours/index',
  organisations: '/packages/coins/organisations/index',
  organisationDesk: '/packages/coin-office/organisation-desk/index',
  activityEdit: '/packages/coin-office/activity-edit/index',
  activityDesk: '/packages/coin-office/activity-desk/index',
  activityCode: '/packages/coin-office/activity-code/index',
  print: '/packages/committee/print/index'
} as const

export type RouteName = keyof typeof ROUTES
export const TAB_ROUTES = ['home', 'talk', 'board', 'coins', 'me'] as const
export type TabRoute = (typeof TAB_ROUTES)[number]
export type RouteParams = Readonly<Record<string, string | undefined>>

/** The address of a page with its parameters. */
export function addressOf(route: RouteName, params: RouteParams = {}): string {
  const query = Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
  return query.length === 0 ? ROUTES[route] : `${ROUTES[route]}?${query.join('&')}`
}

/** Opens a page above the present one. */
export const openPage = (route: RouteName, params?: RouteParams): void => void Taro.navigateTo({ url: addressOf(route, params) })

/** Puts a page in the place of the present one: after a deed that must not be done again by going back. */
export const replacePage = (route: RouteName, params?: RouteParams): void => void Taro.redirectTo({ url: addressOf(route, params) })

/** Tab roots have nothing below them. */
export const openTab = (tab: TabRoute): void => void Taro.reLaunch({ url: ROUTES[tab] })

/** Whether another page opened this one; a link that somebody was sent, or a browser that reloads, has none. */
export const hasPageBelow = (): boolean => Taro.getCurrentPages().length > 1

/** Back to the page below; who came in by a shared link goes to the first page. */
export function goBack(): void {
  if (hasPageBelow()) void Taro.navigateBack()
  else openTab('home')
}
