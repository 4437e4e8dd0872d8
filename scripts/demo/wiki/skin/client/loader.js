// Everything that this wiki has is there already, so every module counts as ready.
mw.loader = {
  using: function (modules, onReady) {
    var promise = Promise.resolve(function require(name) {
      return name === 'mediawiki.util' ? mw.util : {};
    });
    return onReady
      ? promise.then(function (require) {
          onReady(require);
          return require;
        })
      : promise;
  },
  load: function (modules, type) {
    [].concat(modules).forEach(function (name) {
      if (!/^(?:https?:)?\/\/|^\//.test(name)) return;
      if (type === 'text/css') {
        var link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = name;
        document.head.appendChild(link);
      } else mw.loader.getScript(name);
    });
  },
  getScript: function (url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = url;
      script.onload = resolve;
      script.onerror = reject;
      document.head.appendChild(script);
    });
  },
  // Gadgets are modules only where a wiki defines them; here they are scripts of the page.
  getState: function (name) {
    return /^ext\.gadget\./.test(name) ? null : 'ready';
  },
  getModuleNames: function () {
    return [];
  },
  state: function () {},
  register: function () {},
  addStyleTag: function (text) {
    return mw.util.addCSS(text).ownerNode;
  }
};
