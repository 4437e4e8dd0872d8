import { after, bad, cut, good, page, swap, type Article, type CaseSource } from '../case-source.ts';

const abbey: Article = {
  wiki: 'enwiki',
  title: 'Thornbeck Abbey',
  text: `'''Thornbeck Abbey''' was a house of monks in the [[county]] of Elmshire. It was founded by Queen Maud, who reigned during the civil war. Her brother resigned as abbot, and a cousin, who resigned soon after, was followed by a prior who resigned in turn. The eastern tower is the older one; the eastern tower has a stair, and the eastern tower holds the bells. The tower was burned in a raid. The abbey owned farms all over the country and sold wool to the whole country, so that no house in the country was richer.

A statue of the queen stood in the yard, and a statute of the town forbade markets there. Monks held a trial of the miller; the trail to the mill is still walked. The scared monks fled over the hill with the sacred books, and a desert hermit gave them a dessert of figs. The brothers Anna, Maria and Lucas Holm bought the ruin. The causal part of the fire is not known; casual visitors are let in.

== Later use ==
The prior was accused of fraud but he was cleared by the bishop. The mason was convicted of fraud, the clerk was convicted of fraud, and the cook was convicted of fraud.

[[Category:Abbeys]]
[[Category:Elmshire]]`
};

const garden: Article = {
  wiki: 'fiwiki',
  title: 'Lehtolan puutarha',
  text: `'''Lehtolan puutarha''' on puisto Lehtolan kartanon luona. Puistossa kasvaa vanhoja saarnia, ja sen halki virtaa puro. Kartanon emäntä Saara kertoi, että talvella sade kasteli polut, mutta keväällä yksi auringon säde sulatti jään. Puiston hoitaja näki, kuinka tuuli kaatoi puun. Kukkia poimittiin ja väkeä tuli kauas, vaikka tie oli kuras.

Kartanon naapurissa asui Marja. Sepän poika Väinö sai palkinnon, mutta sepän tytär ei saanut. Hän nai naapurin tyttären, ja näin suku jatkui.

[[Luokka:Puutarhat]]`
};

const court: Article = {
  wiki: 'arwiki',
  title: 'دار الأمراء',
  text: `'''دار الأمراء''' قصر قديم في المدينة. بناه الأمير سليمان بعد عودته من السفر، ثم باعه إلى الأمير سلمان الذي وسع القاعة. زار الرحالة القصر وكتبوا عنه في كتبهم. تحيط بالقصر حديقة واسعة فيها أشجار الليمون.

[[تصنيف:قصور]]`
};

const caravan: Article = {
  wiki: 'fawiki',
  title: 'کاروان‌سرای نمک',
  text: `'''کاروان‌سرای نمک''' در راه کویر است. بنیان‌گذار آن از سفر بازگشت و در همان شهر زیست. برادرش هرگز بازنگشت و کسی او را ندید. کاروان‌سرا سه ایوان دارد و آب انبار آن پر است.

[[رده:کاروان‌سراها]]`
};

const temple: Article = {
  wiki: 'hiwiki',
  title: 'कमलेश्वर मंदिर',
  text: `'''कमलेश्वर मंदिर''' नदी के तट पर बना है। मंदिर में हर दिन पूजा होती है और दान में अनाज बाँटा जाता है। मंदिर की सीढ़ियाँ सेठ रामदेव ने बनवाईं और छत सेठ रमादेवी ने बनवाई। यहाँ सुर का अभ्यास होता है और सूर की कविताएँ गाई जाती हैं। पास में एक कुल की हवेली है और पुराना कूल बहता है।

[[श्रेणी:मंदिर]]`
};

const theatre: Article = {
  wiki: 'kawiki',
  title: 'მთისძირის თეატრი',
  text: `'''მთისძირის თეატრი''' — თეატრი მთისძირში. თეატრი დააარსა მსახიობმა მარინა ლომიძემ, ხოლო პირველი პიესა დადგა მისმა დამ, მარიანა ლომიძემ. დარბაზში ორასი კაცი ეტევა. თეატრის შენობა ქალაქის ბაღში დგას.

[[კატეგორია:თეატრები]]`
};

const mill: Article = {
  wiki: 'plwiki',
  title: 'Młyn w Dąbrówce',
  text: `'''Młyn w Dąbrówce''' – zabytkowy młyn wodny. Obok młyna rósł sad, a spory o wodę rozstrzygał sąd w mieście. Młynarz łaskawie przyjął gości, a kot łasił się do nich. Na ławce siedziała żona młynarza. Wnuk młynarza był kata pomocnikiem, choć kąta w domu nie miał.

[[Kategoria:Młyny]]`
};

const harbour: Article = {
  wiki: 'ruwiki',
  title: 'Тихая гавань',
  text: `'''Тихая гавань''' — порт на севере. Капитан провёл суда в бухту, и там их приводили в порядок; купцы продали лес, а затем передали склады городу. Комиссия признала начальника порта невиновным, а суд признал виновным сторожа. Команда осталась без воды, и все прибыли домой; преступник был осуждён, а поступок матроса обсуждён.

[[Категория:Порты]]`
};

const canal: Article = {
  wiki: 'huwiki',
  title: 'Malom-csatorna',
  text: `A '''Malom-csatorna''' a város szélén folyik. A csatornát a kor mérnökei ásták, a kór idején azonban leálltak. A partján örök nyugalom honol, és a város örökké emlékezik rá. A híd mellett egy kerek torony áll, és sok kerék forgott a malomban. A malom ma múzeum.

[[Kategória:Csatornák]]`
};

const steppe: Article = {
  wiki: 'ukwiki',
  title: 'Балка Тиха',
  text: `'''Балка Тиха''' — урочище на півдні. Тут росте ковила, а навесні цвітуть тюльпани. Пастухи гнали отари вздовж балки, а ковалі мали кузню біля дороги. Місцеві мешканці зберегли старий колодязь, з якого беруть воду. Дорога веде до міста, і влітку дорога курна.

[[Категорія:Балки]]`
};

/** Words so much alike that a slip and a lie look the same, and words put where the article's phrases have room for them. */
export const cases: CaseSource[] = [
  page(abbey, 'reigned becomes resigned', 'One letter, used elsewhere in the article, and the queen steps down.', bad('manual', swap('who reigned during', 'who resigned during'), { by: 'address', summary: 'typo' })),
  page(abbey, 'statue becomes statute', 'Both are words.', bad('manual', swap('A statue of the queen', 'A statute of the queen'), { by: 'address' })),
  page(abbey, 'trial becomes trail', 'Two letters swapped make another word.', bad('manual', swap('held a trial of', 'held a trail of'), { by: 'address' })),
  page(abbey, 'scared becomes sacred', 'Two letters swapped make another word.', bad('manual', swap('The scared monks', 'The sacred monks'), { by: 'temporary' })),
  page(abbey, 'desert becomes dessert', 'A doubled letter makes another word.', bad('manual', swap('a desert hermit', 'a dessert hermit'), { by: 'address' })),
  page(abbey, 'county becomes country', 'Another word, in the label of a link too.', bad('manual', swap('in the [[county]] of', 'in the [[county|country]] of'), { by: 'address' })),
  page(abbey, 'causal becomes casual', 'Two letters swapped make another word.', bad('manual', swap('The causal part', 'The casual part'), { by: 'address' })),
  page(abbey, 'one tower made the other', 'The words stand side by side elsewhere; here they say something new.', bad('manual', swap('The tower was burned', 'The eastern tower was burned'), { by: 'address' })),
  page(abbey, 'cleared becomes convicted', 'The phrase stands three times in the article, about others.', bad('manual', swap('he was cleared by the bishop', 'he was convicted of fraud by the bishop'), { by: 'address' })),
  page(abbey, 'two people made one', 'Without the comma there is one person fewer.', bad('manual', swap('Anna, Maria and', 'Anna Maria and'), { by: 'address' })),
  page(abbey, 'one person made two', 'With a comma there is one person more.', bad('manual', swap('Queen Maud, who', 'Queen, Maud, who'), { by: 'address' })),
  page(abbey, 'comma for a semicolon', 'Light punctuation between small words.', good('approve', swap('the older one; the eastern tower has', 'the older one, the eastern tower has'), { by: 'regular' })),
  page(abbey, 'words added at the end', 'New words are read by a person.', good('manual', after('casual visitors are let in', ' by the monks'), { by: 'regular' })),
  page(garden, 'säde becomes sade', 'In Finnish ä is another letter than a, and rain no sunbeam.', bad('manual', swap('auringon säde sulatti', 'auringon sade sulatti'), { by: 'address' })),
  page(garden, 'näin becomes nai', 'Other letters, another word.', bad('manual', swap('ja näin suku', 'ja nai suku'), { by: 'address' })),
  page(garden, 'smith’s son or daughter', 'Both are in the article.', bad('manual', swap('Sepän poika Väinö', 'Sepän tytär Väinö'), { by: 'address' })),
  page(court, 'Sulayman becomes Salman', 'Two princes; without capitals a name looks like any word.', bad('manual', swap('الأمير سليمان بعد', 'الأمير سلمان بعد'), { by: 'address' })),
  page(caravan, 'returned becomes did not return', 'One sign inside of the word is the negation.', bad('manual', swap('از سفر بازگشت و', 'از سفر بازنگشت و'), { by: 'address' })),
  page(temple, 'day becomes gift', 'Vowel signs are letters: दिन is a day, दान a gift.', bad('manual', swap('हर दिन पूजा', 'हर दान पूजा'), { by: 'address' })),
  page(temple, 'one donor for another', 'रामदेव and रमादेवी are two people.', bad('manual', swap('सेठ रामदेव ने', 'सेठ रमादेवी ने'), { by: 'address' })),
  page(temple, 'melody becomes the poet', 'A short vowel made long makes another word.', bad('manual', swap('यहाँ सुर का', 'यहाँ सूर का'), { by: 'address' })),
  page(theatre, 'Marina becomes Mariana', 'Two sisters; the script has no capitals that would show a name.', bad('manual', swap('მსახიობმა მარინა ლომიძემ', 'მსახიობმა მარიანა ლომიძემ'), { by: 'address' })),
  page(mill, 'orchard becomes court', 'In Polish ą is another letter than a.', bad('manual', swap('rósł sad, a', 'rósł sąd, a'), { by: 'address' })),
  page(mill, 'nook becomes hangman', 'In Polish ą is another letter than a.', bad('manual', swap('choć kąta w', 'choć kata w'), { by: 'address' })),
  page(harbour, 'convicted becomes discussed', 'Two letters inside make another word.', bad('manual', swap('преступник был осуждён', 'преступник был обсуждён'), { by: 'address' })),
  page(harbour, 'innocent becomes guilty', 'Two letters of the word are a negation.', bad('manual', swap('порта невиновным', 'порта виновным'), { by: 'address' })),
  page(harbour, 'sold becomes handed over', 'Both words stand in the article.', bad('manual', swap('купцы продали лес', 'купцы передали лес'), { by: 'address' })),
  page(canal, 'age becomes plague', 'In Hungarian ó is another letter than o.', bad('manual', swap('a kor mérnökei', 'a kór mérnökei'), { by: 'address' })),
  page(canal, 'round becomes wheel', 'In Hungarian é is another letter than e.', bad('manual', swap('egy kerek torony', 'egy kerék torony'), { by: 'address' })),
  page(canal, 'museum closed', 'Nothing speaks for new words.', bad('manual', swap('ma múzeum', 'ma üres rom'), { by: 'address' })),
  page(steppe, 'had becomes drove', 'Both verbs are in the article.', bad('manual', swap('ковалі мали кузню', 'ковалі гнали кузню'), { by: 'address' })),
  page(steppe, 'word doubled by mistake taken away', 'A single word that stood twice goes.', [
    good('approve', swap('і влітку дорога', 'і влітку влітку дорога'), { by: 'trusted' }),
    good('approve', swap('влітку влітку', 'влітку'), { by: 'address' })
  ]),
  page(steppe, 'new fact with nothing said for it', 'A stranger’s new sentence is read by a person.', good('manual', after('беруть воду.', ' Восени тут збирають терен.'))),
  page(mill, 'sentence about the cat gone', 'A removed sentence is read by a person.', good('manual', cut(', a kot łasił się do nich'), { by: 'regular' }))
];
