mw.messages = new mw.Map();
mw.message = function (key) {
  var parameters = Array.prototype.slice.call(arguments, 1);
  function fill() {
    if (!mw.messages.exists(key)) return '⧼' + key + '⧽';
    return String(mw.messages.get(key))
      .replace(/\$(\d+)/g, function (whole, index) {
        return parameters[index - 1] === undefined ? whole : String(parameters[index - 1]);
      })
      .replace(/\{\{\s*PLURAL:\s*([^|}]*)\|([^}]*)\}\}/gi, function (whole, count, forms) {
        return mw.language.convertPlural(Number(String(count).replace(/[^\d.-]/g, '')), forms.split('|'));
      })
      .replace(/\{\{\s*GENDER:[^|}]*\|([^|}]*)[^}]*\}\}/gi, '$1');
  }
  return {
    exists: function () {
      return mw.messages.exists(key);
    },
    text: fill,
    plain: fill,
    toString: fill,
    escaped: function () {
      return mw.html.escape(fill());
    },
    parse: function () {
      return mw.html.escape(fill());
    },
    params: function (more) {
      parameters = parameters.concat(more);
      return this;
    }
  };
};
mw.msg = function () {
  return mw.message.apply(null, arguments).text();
};
