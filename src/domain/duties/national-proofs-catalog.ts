import type { ProofItem } from './duty-list'

/**
 * The six ministries' notice of 2020 (民政部, 国家发展改革委, 公安部, 司法部, 人力资源社会保障部, 国家卫生健康委), annex:
 * the first twenty proofs that a villagers' or residents' committee does not issue (domain.md §1.5, source P14).
 */
export const NATIONAL_SOURCE = '民发〔2020〕20号，民政部等六部门，不应由基层群众性自治组织出具证明事项清单（第一批）'

/** Which 12 ministries said in 2016 what a police station still issues and what the household book shows by itself. */
const POLICE_PAPERS = '公通字〔2016〕21号，公安部等12部门，公安派出所出具证明工作的意见'
const RECORD_QUERY = '公安部《公安机关办理犯罪记录查询工作规定》（2021年12月）'

/**
 * Names as the annex has them; the other words are ours, for the search only. Who issues instead is given where a national
 * document says so that we could read, and left open everywhere else: each community fills it in.
 */
export const NATIONAL_PROOFS: readonly ProofItem[] = [
  proof('亲属关系证明', ['家庭关系', '父子关系', '母子关系', '父女关系', '母女关系', '夫妻关系', '兄弟姐妹', '直系亲属', '我妈是我妈', '亲子关系', '家属关系'], {
    whoIssues: '户口本能看出来的，直接用户口本。以前在一个户口本上、现在分开的，找户籍地派出所',
    whoSource: POLICE_PAPERS
  }),
  proof('居民身份信息证明', ['身份证明', '身份信息', '我是我', '姓名证明', '曾用名', '两个名字', '同一人', '同一个人', '年龄证明', '籍贯'], {
    whoIssues: '身份证、户口本上有的，直接用证件，不用再开',
    whoSource: POLICE_PAPERS
  }),
  proof('户口登记项目内容变更申请证明', ['改户口', '户口变更', '户口更正', '改名字', '改年龄', '改出生日期', '户口登记', '户口本改'], {
    whoIssues: '户籍地派出所',
    whoSource: POLICE_PAPERS
  }),
  proof('居民养犬证明', ['养狗', '狗证', '养犬', '狗', '办狗证', '犬只']),
  proof('无犯罪记录证明', ['没犯罪', '没有犯罪', '无案底', '没有案底', '没犯过罪', '犯罪记录', '无违法犯罪', '政审', '清白'], {
    whoIssues: '户籍地或者居住地的派出所',
    how: '本人带身份证去办，也可以委托别人',
    whoSource: RECORD_QUERY
  }),
  proof('社区戒毒社区康复人员情况证明', ['戒毒', '戒毒康复', '戒毒表现', '社区康复', '社区戒毒', '表现证明']),
  proof('人员失踪证明', ['失踪', '走失', '下落不明', '找不到人', '失联']),
  proof('婚姻状况证明', ['婚姻', '单身', '未婚', '已婚', '离婚', '没结婚', '结婚证明', '离异', '丧偶', '婚姻关系']),
  proof('出生证明', ['出生', '出生医学证明', '生孩子', '小孩出生', '新生儿']),
  proof('健在证明', ['健在', '活着', '还活着', '生存', '生存证明', '在世', '领养老金']),
  proof('死亡证明', ['死亡', '去世', '过世', '火化', '人没了', '销户']),
  proof('疾病状况证明', ['疾病', '生病', '病情', '大病', '健康', '病历', '健康状况']),
  proof('残疾状况证明', ['残疾', '残疾证', '残疾人', '伤残']),
  proof('婚育状况证明', ['婚育', '生育', '计划生育', '计生', '生育状况', '准生证', '独生子女']),
  proof('居民就业状况证明', ['就业', '失业', '没工作', '无业', '工作证明', '待业', '务工']),
  proof('居民个人档案证明', ['档案', '个人档案', '履历', '档案在哪']),
  proof('居民财产证明', ['财产', '房产', '房屋产权', '存款', '收入', '收入证明', '家庭收入', '车子', '资产']),
  proof('遗产继承权证明', ['遗产', '继承', '继承权', '继承人', '遗产继承']),
  proof('市场主体住所证明', ['开店', '营业执照', '经营场所', '注册地址', '住所', '办执照', '个体户']),
  proof('证件遗失证明', ['证件丢了', '遗失', '证丢了', '身份证丢了', '丢失', '补办', '挂失', '房产证丢了'])
]

function proof(name: string, aliases: readonly string[], who: Pick<ProofItem, 'whoIssues' | 'how' | 'whoSource'> = {}): ProofItem {
  return { name, aliases, issuable: false, ...who, source: NATIONAL_SOURCE, level: 'nation' }
}
