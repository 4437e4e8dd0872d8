import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'zhwiki',
  title: '青溪古镇',
  text: `{{城镇信息框
| 名称 = 青溪古镇
| 人口 = 8640
| 县 = 云岭县
}}
'''青溪古镇'''位于[[云岭县]]北部，是一座沿[[青溪]]而建的古镇。全镇人口约8640人。<ref>{{cite web |url=http://www.people.com.cn/qingxi |title=古镇人口统计 |author=王晓明 |date=2018}}</ref>镇上的石桥由工匠李大成修建，祠堂由商人陈文德捐建。东街比西街长，西街比南街窄。古镇从未受过洪水的破坏。

[[File:青溪古镇石桥.jpg|thumb|青溪古镇的石桥]]

== 历史 ==
古镇最早见于1372年的县志，当时称为青溪寨。明代后期，茶叶商人在此设立货栈，镇上逐渐形成了东街和西街。清代中叶，居民重修了城墙，并在河边建造了码头。抗战时期，一所中学迁到镇上，学生们借住在祠堂里。后来公路开通，水运衰落，码头也随之发弃。近年来，当地政府修缮了老房子，古镇成为旅游景点，码头边的货栈仍然废弃。

== 建筑 ==
镇上的房屋多为两层木楼，屋顶铺青瓦。祠堂内有精美的木雕。河边的老茶馆每天清辰开门。

[[Category:中国古镇]]
[[Category:云岭县]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'zhwiki',
  title: '沈慕白',
  person: { born: 1878, hasDied: true },
  text: `'''沈慕白'''（1878年3月9日—1946年11月2日），中国画家、教育家，浙江人。早年留学日本，回国后在学校教授图画。他擅长画竹，作品收藏于多家博物馆。

[[Category:中国画家]]
[[Category:1878年出生]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'zhwiki',
  title: '林若岚',
  person: { born: 1986, hasDied: false },
  text: `'''林若岚'''（1986年7月15日－），中国乒乓球教练。她在体育学校任教。

[[Category:中国教练]]
[[Category:在世人物]]`
};

/** Edits of the Chinese wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['码头也随之发弃', '码头也随之废弃'],
  slip: '发弃',
  newTypo: ['每天清辰开门', '每天清晨开门'],
  place1: '屋顶铺青瓦。',
  place2: '祠堂内有精美的木雕。',
  fact: '镇北的山坡上还保存着一座砖塔。<ref>{{cite web |url=http://www.people.com.cn/ta |title=砖塔修缮 |date=2021}}</ref>',
  linked: ['茶叶商人在此', '[[茶叶]]商人在此'],
  interlanguage: '[[en:Qingxi Old Town]]',
  sortKey: '{{DEFAULTSORT:Qingxi}}',
  knownSource: '<ref>{{cite web |url=http://www.people.com.cn/minju |title=云岭民居}}</ref>',
  newSource: '<ref>{{cite web |url=https://www.qingxi-minju.example.cn/wa |title=青瓦}}</ref>',
  rightIsbn: '<ref>{{cite book |author=王晓明 |title=云岭古镇 |year=2018 |isbn=978-7-02-008765-5}}</ref>',
  wrongIsbn: '<ref>{{cite book |author=王晓明 |title=云岭古镇 |year=2018 |isbn=978-7-02-008765-2}}</ref>',
  insult: '这里的人都是傻瓜和骗子。',
  number: ['最早见于1372年', '最早见于1732年'],
  negation: ['居民重修了城墙', '居民没有重修城墙'],
  negationRemoved: ['古镇从未受过洪水', '古镇受过洪水'],
  names: ['石桥由工匠李大成修建', '石桥由商人陈文德修建'],
  reordered: ['东街比西街长，西街比南街窄', '西街比东街长，南街比西街窄'],
  section: `清代中叶，居民重修了城墙，并在河边建造了码头。抗战时期，一所中学迁到镇上，学生们借住在祠堂里。后来公路开通，水运衰落，码头也随之发弃。近年来，当地政府修缮了老房子，古镇成为旅游景点，码头边的货栈仍然废弃。

== 建筑 ==
镇上的房屋多为两层木楼，屋顶铺青瓦。祠堂内有精美的木雕。河边的老茶馆每天清辰开门。

`,
  noise: 'asdfghjkl qwertyuiop zxcvbnm lkjhgfdsa poiuytrewq',
  repeated: '哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈',
  hoax: '相传祠堂地下埋有郑和带回的长颈鹿骨架，当地人称之为镇镇之宝。',
  spam: '* [https://www.pianyi-minsu-yunling.example.com 古镇特价民宿立即预订]',
  test: "'''粗体文字'''",
  parameter: ['| 人口 = 8640', '| 人口 = 6840'],
  redirect: '#重定向 [[云岭县]]',
  categories: '[[Category:中国古镇]]\n[[Category:云岭县]]',
  chatbot: '古镇见证了岁月的变迁，展现了丰富多彩的文化底蕴。:contentReference[oaicite:8]{index=8} 希望这对你有帮助！',
  image: ['青溪古镇石桥.jpg', '大笑猴子.jpg'],
  born: ['（1878年3月9日', '（1887年3月9日'],
  death: ['（1986年7月15日－），中国', '（1986年7月15日－2026年5月2日），中国'],
  inReference: ['|author=王晓明 |date', '|author=王大傻 |date'],
  target: ['沿[[青溪]]而建', '沿[[厕所|青溪]]而建'],
  otherwise: {
    'slip, right word in the article, list at hand': { expected: 'manual', why: 'Where no space parts words nobody can tell one from another.' }
  }
});
