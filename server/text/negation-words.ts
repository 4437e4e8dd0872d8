/**
 * Words that turn a statement around or take it back, by language code: not, no, never, without, hardly and their forms.
 * Each list is the closed class of the language's own grammar, so it can be complete without being long.
 */
export const NEGATION_WORDS: Readonly<Record<string, string>> = {
  en:
    "not no never none nobody nothing nowhere neither nor without cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't " +
    "weren't hasn't haven't hadn't shouldn't couldn't mustn't needn't ain't hardly scarcely barely allegedly supposedly false fake former",
  fi:
    'ei en et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä älä älkää älköön älköt ilman paitsi ettei etten ettet ellei ellen ' +
    'muttei vaikkei koskaan milloinkaan tuskin mikään kukaan ketään mitään missään mihinkään väitetysti muka',
  sv: 'inte icke ej aldrig ingen inget inga ingenting ingenstans varken utan knappast utom påstådd påstått',
  de:
    'nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo kein keine keiner keinen keinem keines weder noch ohne ' +
    'außer kaum angeblich vermeintlich keinesfalls keineswegs',
  als: 'nid nit ned nöd nüt nie niemer niemand kei keini kein ohni chuum weder',
  pl: 'nie nigdy nikt nikogo nic niczego żaden żadna żadne żadnego żadnej ani bez brak wcale rzekomo oprócz prócz nigdzie',
  ru:
    'не ни нет никогда никто никого никому ничто ничего нигде никуда никакой никакая никакое никакие ничуть без кроме вряд якобы ' +
    'едва нельзя отнюдь',
  uk: 'не ні ані немає нема ніколи ніхто нікого ніщо нічого ніде жоден жодна жодне без крім окрім навряд нібито ледве',
  be: 'не ні няма ніколі ніхто нікога нішто нічога нідзе ніводзін ніякі без акрамя апроч наўрад нібыта ледзь',
  mk: 'не ни нема никогаш никој ништо никаде ниту без освен едвај наводно',
  bs: 'ne ni nije nisu nisam nisi nismo niste nema nikada nikad niko nitko ništa nigdje nijedan bez osim jedva navodno neće',
  hr: 'ne ni nije nisu nisam nisi nismo niste nema nikada nikad nitko ništa nigdje nijedan bez osim jedva navodno neće',
  sr: 'не ни није нису нисам нема никада нико ништа нигде ниједан без осим једва наводно неће ne ni nije nisu nema nikada bez',
  sq: 'nuk s mos jo kurrë askush asgjë askund asnjë pa as përveç gjoja mezi',
  eo: 'ne neniu nenio neniam nenie nenia neniel nek sen krom apenaŭ supozeble',
  ia: 'non nunquam nemo nihil nulle nec ni sin salvo apena',
  vec: 'no mai gnente gnanca nisun nisuna sensa né',
  la: 'non nec neque nunquam numquam nemo nihil nullus nulla sine praeter vix haud ne',
  fr: 'ne pas non jamais rien aucun aucune personne ni sans nul nulle guère point sauf prétendument hormis',
  es: 'no ni nunca jamás nadie nada ningún ninguno ninguna tampoco sin salvo excepto apenas supuestamente',
  pt: 'não nem nunca jamais ninguém nada nenhum nenhuma tampouco sem exceto salvo supostamente mal',
  it: 'non no né mai nessuno nessuna niente nulla neanche nemmeno neppure senza tranne presunto appena',
  nl: 'niet nooit niemand niets geen nergens noch zonder behalve nauwelijks vermeend',
  hu: 'nem ne sem se nincs nincsen nincsenek soha sohasem senki semmi sehol sehova nélkül kivéve alig állítólag',
  tr: 'değil değildi değildir yok yoktu yoktur hayır asla hiç hiçbir hiçbiri ne olmadan olmayan olmadı etmedi edilmedi hariç sözde',
  id: 'tidak bukan tak jangan belum tanpa tiada kecuali hampir konon',
  ar: 'لا لم لن ليس ليست ليسوا ليسا لست ما غير بدون دون ولا ولم ولن وليس وليست فلم فلا أبدا أبداً عدم سوى إلا بلا',
  fa: 'نه نیست نبود نیستند نبودند نمی‌شود نشد نکرد ندارد نداشت هرگز هیچ هیچکس هیچ‌کس بدون بی غیر جز مگر ناپذیر نخواهد نباید نبوده نشده',
  ckb: 'نا نە نیە نییە نەبوو نین هیچ هەرگیز بێ بەبێ جگە مەگەر',
  he: 'לא אל אין אינו אינה אינם אינן בלי ללא מבלי מעולם לעולם איש כלום דבר שום אף פרט ולא שלא בלתי',
  hi: 'नहीं न ना मत बिना कभी कोई बगैर अलावा सिवाय नही',
  bn: 'না নয় নেই নি নাই নন ছাড়া বিনা কখনও কখনো কেউ কিছুই',
  ka: 'არ არა ვერ ნუ აღარ ვეღარ არავინ არაფერი არასოდეს არსად უ გარეშე გარდა არც',
  hy: 'չէ չի չեն ոչ երբեք ոչինչ ոչ-ոք առանց բացի մի',
  cs: 'ne není nejsou nebyl nebyla nebylo nikdy nikdo nic nikde žádný žádná žádné ani bez kromě údajně sotva',
  zh: '不 没 沒 未 无 無 非 别 別 莫 勿 否 从未 從未 并非 並非 除了',
  ja: 'ない なかった なく ません ず ぬ 不 未 無 非 否 なし'
};

/** Languages whose negations are signs inside of words or of unspaced text, so that they are looked for anywhere. */
export const SIGN_NEGATION_LANGUAGES: ReadonlySet<string> = new Set([
  'zh',
  'zh-classical',
  'zh_classical',
  'lzh',
  'yue',
  'wuu',
  'ja'
]);
