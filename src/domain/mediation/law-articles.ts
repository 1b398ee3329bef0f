import type { LawReference } from '@/domain/ballot/law-articles'

const gist = (article: string, summary: string): LawReference => ({ law: 'peoplesMediationLaw', article, summary })

/** 人民调解法: the articles that the rules of this folder rest on, as accounts of them and not in their own words. */
export const MEDIATION_LAW = {
  waysStayOpen: gist('第三条', '调解要双方自愿、平等。不能因为在调解，就不让当事人去仲裁、找行政机关或者打官司。'),
  free: gist('第四条', '人民调解不收任何费用。'),
  discretion: gist('第十五条', '调解员不能偏袒一方，不能侮辱当事人，不能收钱收礼，不能泄露当事人的隐私。有这些事的，要批评教育，严重的罢免。'),
  refusal: gist('第十七条', '当事人可以申请调解，调解委员会也可以主动去调解。有一方明确不愿调解的，就不能调解。'),
  parties: gist('第二十三条', '当事人可以自己选或者同意调解员，可以要求公开调解或者不公开调解，可以随时要求停下来，达成协议全凭自愿。'),
  failed: gist('第二十六条', '调解不成的，要停下来，并告诉当事人可以通过仲裁、行政、司法的办法维护自己的权利。'),
  recorded: gist('第二十七条', '调解的情况要记下来，调解档案由人民调解委员会保管。'),
  agreement: gist('第二十八条', '说定了可以写调解协议书；双方觉得不用写的，可以口头说定，由调解员记下内容。'),
  written: gist('第二十九条', '协议书由各方签名、盖章或者按手印，调解员签名，加盖调解委员会的章，当天起生效。'),
  oral: gist('第三十条', '口头协议从说定的时候起生效。'),
  kept: gist('第三十一条', '调解协议有法律约束力，双方都要照着做。调解委员会要看着协议落实，催大家做到。'),
  dispute: gist('第三十二条', '对协议怎么做、写的是什么有争议的，可以向法院起诉。'),
  court: gist('第三十三条', '双方觉得有必要的，可以从协议生效那天起三十天内，一起去法院申请司法确认。确认以后一方不做的，另一方可以申请强制执行。')
} as const satisfies Record<string, LawReference>

/** Days within which both sides may ask the court to confirm an agreement, counted from the day after it takes effect (art. 33; Civil Code art. 201). */
export const COURT_CONFIRMATION_DAYS = 30

/** The other ways that both sides are told of when mediation stops (art. 26). */
export const OTHER_WAYS = ['arbitration', 'administrative', 'court'] as const
export type OtherWay = (typeof OTHER_WAYS)[number]
