// FlaggedRevs' own form: accepting and withdrawing go over the REST route and leave the page where it is.
mw.demoReady(function () {
  var form = document.getElementById('mw-fr-reviewform');
  if (!form) return;
  var texts = window.demoPage.messages;
  var accept = document.getElementById('mw-fr-submit-accept');
  var reject = document.getElementById('mw-fr-submit-reject');
  var unaccept = document.getElementById('mw-fr-submit-unaccept');
  form.addEventListener('submit', function (event) {
    var pressed = event.submitter;
    if (!pressed || (pressed !== accept && pressed !== unaccept)) return;
    event.preventDefault();
    var order = {};
    new FormData(form).forEach(function (value, name) {
      if (name !== 'title') order[name] = value;
    });
    order[pressed.name] = '1';
    accept.disabled = unaccept.disabled = true;
    fetch(mw.util.wikiScript('rest') + '/flaggedrevs/internal/review/' + encodeURIComponent(order.target), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order)
    })
      .then(function (response) {
        return response.json().then(function (answer) {
          if (!response.ok) throw new Error(answer['error-html'] || texts.reviewFailed);
          show(pressed === accept, answer['change-time']);
        });
      })
      .catch(function (error) {
        accept.disabled = unaccept.disabled = false;
        mw.notify(error.message, { type: 'error' });
      });
  });
  function show(accepted, changeTime) {
    accept.value = accepted ? texts.accepted : texts.accept;
    accept.disabled = accepted;
    if (reject) reject.disabled = accepted;
    unaccept.style.display = 'inline-block';
    unaccept.value = accepted ? texts.unaccept : texts.unaccepted;
    unaccept.disabled = !accepted;
    document.getElementById('mw-fr-input-changetime').value = changeTime;
    refreshHeader();
  }
  function refreshHeader() {
    var header = document.getElementById('mw-fr-diff-headeritems');
    var tag = document.getElementById('mw-fr-revisiontag');
    if (tag) tag.style.display = accept.disabled ? 'none' : '';
    if (!header) return;
    var left = mw.config.get('wgDiffOldId');
    var right = mw.config.get('wgDiffNewId');
    fetch(mw.util.wikiScript('rest') + '/flaggedrevs/internal/diffheader/' + left + '/' + right)
      .then(function (response) {
        return response.text();
      })
      .then(function (html) {
        header.innerHTML = html;
      });
  }
});
