import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'jawiki',
  title: '白鷺温泉',
  text: `{{温泉
| 名称 = 白鷺温泉
| 泉温 = 58
| 市 = 山波市
}}
'''白鷺温泉'''（しらさぎおんせん）は、[[山波市]]北部の山あいにある[[温泉]]である。泉温は58度で、宿は12軒ある。<ref>{{Cite web |url=https://www3.nhk.or.jp/shirasagi |title=山あいの湯 |author=佐藤美咲 |date=2017}}</ref>共同浴場は大工の高橋長助が建て、橋は商人の山田吉兵衛が架けた。上の湯は下の湯より古く、下の湯は上の湯より広い。温泉が涸れたことは一度もない。

[[ファイル:白鷺温泉の橋.jpg|thumb|白鷺温泉の橋]]

== 歴史 ==
開湯は1604年と伝えられ、傷ついた白鷺が湯で足をいやしていたという話が残る。江戸時代には湯治場としてにぎわい、農閑期には近隣の村から多くの人が訪れた。明治時代に鉄道が開通すると旅館が増え、大正時代には共同浴場が改築された。戦時中は学童疎開の児童を受け入れ、旅官が教室として使われた。現在は旅館のほかに民宿もあり、冬にはスキー客でにぎわう。

== 周辺 ==
川沿いには遊歩道が整備されている。秋には紅葉が美しい。近くの神社では毎年夏に祭りが行なはれる。

[[Category:日本の温泉]]
[[Category:山波市]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'jawiki',
  title: '村瀬千代',
  person: { born: 1885, hasDied: true },
  text: `'''村瀬千代'''（むらせ ちよ、1885年4月20日 - 1953年9月6日）は、日本の歌人、教育者。女学校で国語を教えながら短歌を発表した。歌集が三冊ある。

[[Category:日本の歌人]]
[[Category:1885年生]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'jawiki',
  title: '大河内翔太',
  person: { born: 1990, hasDied: false },
  text: `'''大河内翔太'''（おおこうち しょうた、1990年12月1日 - ）は、日本の陸上競技指導者。大学で長距離走を教えている。

[[Category:日本の陸上競技指導者]]
[[Category:存命人物]]`
};

/** Edits of the Japanese wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['受け入れ、旅官が教室', '受け入れ、旅館が教室'],
  slip: '旅官',
  newTypo: ['祭りが行なはれる', '祭りが行われる'],
  place1: '遊歩道が整備されている。',
  place2: '秋には紅葉が美しい。',
  fact: '展望台からは盆地を一望できる。<ref>{{Cite web |url=https://www3.nhk.or.jp/tenbo |title=展望台が完成 |date=2020}}</ref>',
  linked: ['学童疎開の児童', '[[学童疎開]]の児童'],
  interlanguage: '[[en:Shirasagi Onsen]]',
  sortKey: '{{DEFAULTSORT:しらさきおんせん}}',
  knownSource: '<ref>{{Cite web |url=https://www3.nhk.or.jp/yuhodo |title=遊歩道の整備}}</ref>',
  newSource: '<ref>{{Cite web |url=https://shirasagi-yuhodo.example.jp/michi |title=遊歩道}}</ref>',
  rightIsbn: '<ref>{{Cite book |author=佐藤美咲 |title=山あいの湯 |year=2017 |isbn=978-4-00-301021-1}}</ref>',
  wrongIsbn: '<ref>{{Cite book |author=佐藤美咲 |title=山あいの湯 |year=2017 |isbn=978-4-00-301021-5}}</ref>',
  insult: 'ここの従業員はみんな馬鹿で嘘つきだ。',
  number: ['開湯は1604年', '開湯は1640年'],
  negation: ['冬にはスキー客でにぎわう', '冬にはスキー客でにぎわわない'],
  negationRemoved: ['涸れたことは一度もない', '涸れたことは一度ある'],
  names: ['大工の高橋長助が建て', '大工の山田吉兵衛が建て'],
  reordered: ['上の湯は下の湯より古く、下の湯は上の湯より広い', '下の湯は上の湯より古く、上の湯は下の湯より広い'],
  section: `明治時代に鉄道が開通すると旅館が増え、大正時代には共同浴場が改築された。戦時中は学童疎開の児童を受け入れ、旅官が教室として使われた。現在は旅館のほかに民宿もあり、冬にはスキー客でにぎわう。

== 周辺 ==
川沿いには遊歩道が整備されている。秋には紅葉が美しい。近くの神社では毎年夏に祭りが行なはれる。

`,
  noise: 'asdfghjkl qwertyuiop zxcvbnm lkjhgfdsa poiuytrewq',
  repeated: 'ああああああああああああああああああああああああ',
  hoax: '源泉の底には平家の財宝が沈んでおり、満月の夜には金色の泡が立つ。',
  spam: '* [https://gekiyasu-yado-yamanami.example.com 白鷺温泉の激安宿を今すぐ予約]',
  test: "'''太字文'''",
  parameter: ['| 泉温 = 58', '| 泉温 = 85'],
  redirect: '#転送 [[山波市]]',
  categories: '[[Category:日本の温泉]]\n[[Category:山波市]]',
  chatbot: '四季折々の自然が織りなす魅力は、訪れる人々を魅了してやまない。:contentReference[oaicite:9]{index=9} お役に立てば幸いです！',
  image: ['白鷺温泉の橋.jpg', '笑うサル.jpg'],
  born: ['、1885年4月20日', '、1858年4月20日'],
  death: ['1990年12月1日 - ）は', '1990年12月1日 - 2026年5月2日）は'],
  inReference: ['|author=佐藤美咲 |date', '|author=うんこ太郎 |date'],
  target: ['ある[[温泉]]である', 'ある[[便所|温泉]]である'],
  otherwise: {
    'slip, right word in the article, list at hand': { expected: 'manual', why: 'Where no space parts words nobody can tell one from another.' }
  }
});
