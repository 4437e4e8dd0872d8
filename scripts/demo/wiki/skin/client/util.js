mw.util = {
  rawurlencode: function (text) {
    return encodeURIComponent(String(text)).replace(/[!'()*~]/g, function (character) {
      return '%' + character.charCodeAt(0).toString(16).toUpperCase();
    });
  },
  wikiUrlencode: function (text) {
    return encodeURIComponent(String(text).replace(/ /g, '_'))
      .replace(/'/g, '%27')
      .replace(/%3A/g, ':')
      .replace(/%2F/g, '/')
      .replace(/%2C/g, ',')
      .replace(/%40/g, '@');
  },
  wikiScript: function (name) {
    return mw.config.get('wgScriptPath') + '/' + (!name || name === 'index' ? 'index' : name) + '.php';
  },
  getUrl: function (page, parameters) {
    var title = mw.util.wikiUrlencode(page || mw.config.get('wgPageName'));
    if (!parameters || Object.keys(parameters).length === 0) {
      return mw.config.get('wgArticlePath').replace('$1', title);
    }
    return mw.util.wikiScript() + '?title=' + title + '&' + new URLSearchParams(parameters).toString();
  },
  getParamValue: function (name, url) {
    return new URL(url || location.href, location.href).searchParams.get(name);
  },
  getArrayParam: function (name) {
    return new URL(location.href).searchParams.getAll(name + '[]');
  },
  escapeRegExp: function (text) {
    return String(text).replace(/[\\^$*+?.()|{}[\]/-]/g, '\\$&');
  },
  isIPv4Address: function (text) {
    return /^(\d{1,3}\.){3}\d{1,3}$/.test(text);
  },
  isIPv6Address: function (text) {
    return /^[0-9a-f:]+$/i.test(text) && text.indexOf(':') >= 0;
  },
  isIPAddress: function (text) {
    return mw.util.isIPv4Address(text) || mw.util.isIPv6Address(text);
  },
  isTemporaryUser: function (name) {
    return /^~2\d{3}/.test(name || '');
  },
  addCSS: function (text) {
    var style = document.createElement('style');
    style.textContent = text;
    document.head.appendChild(style);
    return style.sheet;
  },
  debounce: function (callback, delay) {
    var timer;
    return function () {
      clearTimeout(timer);
      timer = setTimeout(callback, delay);
    };
  },
  addPortletLink: function (portlet, href, text, id, tooltip, accesskey, before) {
    var box = document.getElementById(portlet);
    var list = box && box.querySelector('ul');
    if (!list) return null;
    var item = document.createElement('li');
    var link = document.createElement('a');
    var label = document.createElement('span');
    item.className = 'mw-list-item mw-list-item-js';
    if (id) item.id = id;
    link.href = href;
    if (tooltip) link.title = tooltip;
    if (accesskey) link.accessKey = accesskey;
    label.textContent = text;
    link.appendChild(label);
    item.appendChild(link);
    var next = typeof before === 'string' ? list.querySelector(before) : before;
    list.insertBefore(item, next && next.parentNode === list ? next : null);
    box.hidden = false;
    box.classList.remove('emptyPortlet');
    mw.hook('util.addPortletLink').fire(item, { id: id });
    return item;
  },
  addPortlet: function (id, label) {
    var box = document.createElement('div');
    box.id = id;
    box.className = 'vector-menu mw-portlet';
    box.innerHTML = '<div class="vector-menu-heading"></div><ul class="vector-menu-content-list"></ul>';
    box.firstChild.textContent = label || '';
    document.getElementById('mw-panel').appendChild(box);
    return box;
  },
  showPortlet: function (id) {
    document.getElementById(id).hidden = false;
  },
  hidePortlet: function (id) {
    document.getElementById(id).hidden = true;
  }
};
Object.defineProperty(mw.util, '$content', {
  get: function () {
    return window.$('#mw-content-text');
  }
});
