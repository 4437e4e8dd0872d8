mw.config.set(window.demoPage.config);
mw.user.tokens.set(window.demoPage.tokens);
mw.user.options.set(window.demoPage.options || {});
mw.libs = {};
mw.demoReady(function () {
  var table = document.querySelector('#mw-content-text table.diff');
  mw.hook('wikipage.content').fire(window.$('#mw-content-text'));
  if (table && mw.config.get('wgDiffNewId')) mw.hook('wikipage.diff').fire(window.$(table));
});
var waiting = window.RLQ || [];
window.RLQ = {
  push: function (entry) {
    if (typeof entry === 'function') entry();
    else if (Array.isArray(entry)) entry[1]();
  }
};
waiting.forEach(window.RLQ.push);
