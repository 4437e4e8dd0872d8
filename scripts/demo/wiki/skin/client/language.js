mw.language = {
  convertNumber: function (number, toPlain) {
    if (toPlain)
      return Number(
        String(number)
          .replace(/[\s\u00a0\u202f']/g, '')
          .replace(/\u2212/g, '-')
          .replace(',', '.')
      );
    return new Intl.NumberFormat(mw.config.get('wgUserLanguage') + '-u-nu-latn').format(number);
  },
  convertPlural: function (count, forms) {
    var explicit = forms.filter(function (form) {
      return form.indexOf(count + '=') === 0;
    })[0];
    if (explicit) return explicit.slice(explicit.indexOf('=') + 1);
    var order = ['zero', 'one', 'two', 'few', 'many', 'other'];
    var rules = new Intl.PluralRules(mw.config.get('wgUserLanguage'));
    var kinds = rules
      .resolvedOptions()
      .pluralCategories.slice()
      .sort(function (a, b) {
        return order.indexOf(a) - order.indexOf(b);
      });
    var index = kinds.indexOf(rules.select(count));
    return forms[Math.min(index, forms.length - 1)] || '';
  },
  getFallbackLanguageChain: function () {
    var language = mw.config.get('wgUserLanguage');
    return language === 'en' ? ['en'] : [language, 'en'];
  },
  getFallbackLanguages: function () {
    return mw.language.getFallbackLanguageChain().slice(1);
  },
  listToText: function (list) {
    return new Intl.ListFormat(mw.config.get('wgUserLanguage')).format(list);
  },
  getDigitTransformTable: function () {
    return null;
  }
};
