function storageOver(area) {
  var store = {
    get: function (key) {
      try {
        return window[area].getItem(key);
      } catch {
        return false;
      }
    },
    set: function (key, value) {
      try {
        window[area].setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
    remove: function (key) {
      try {
        window[area].removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
    getObject: function (key) {
      var text = store.get(key);
      if (!text) return text === false ? false : null;
      try {
        return JSON.parse(text);
      } catch {
        return null;
      }
    },
    setObject: function (key, value) {
      return store.set(key, JSON.stringify(value));
    }
  };
  return store;
}
mw.storage = storageOver('localStorage');
mw.storage.session = storageOver('sessionStorage');

mw.notify = function (message, options) {
  var area = document.getElementById('mw-notification-area');
  if (!area) {
    area = document.createElement('div');
    area.id = 'mw-notification-area';
    area.setAttribute('role', 'status');
    document.body.appendChild(area);
  }
  var given = options || {};
  var box = document.createElement('div');
  box.className = 'mw-notification mw-message-box mw-message-box-' + (given.type || 'info');
  if (given.tag) {
    var same = area.querySelector('[data-tag="' + CSS.escape(given.tag) + '"]');
    if (same) same.remove();
    box.dataset.tag = given.tag;
  }
  if (message && message.nodeType) box.appendChild(message);
  else box.textContent = String((message && message.text && message.text()) || message);
  area.appendChild(box);
  function close() {
    box.remove();
  }
  if (given.autoHide !== false) setTimeout(close, 5000);
  return Promise.resolve({ close: close });
};
mw.notification = { notify: mw.notify };
