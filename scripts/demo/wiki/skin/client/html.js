mw.html = {
  escape: function (text) {
    return String(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#039;');
  },
  element: function (name, attributes, content) {
    var text = '<' + name;
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (value !== false && value !== null && value !== undefined) {
        text += ' ' + key + '="' + mw.html.escape(value === true ? key : value) + '"';
      }
    });
    if (content === undefined || content === null) return text + '/>';
    return (
      text + '>' + (content.value !== undefined ? content.value : mw.html.escape(content)) + '</' + name + '>'
    );
  },
  Raw: function (value) {
    this.value = value;
  }
};

// Not jQuery: a list of elements with the few methods that handlers of the wiki's hooks reach for.
function elements(list) {
  var wrapped = {
    length: list.length,
    each: function (handler) {
      list.forEach(function (element, index) {
        handler.call(element, index, element);
      });
      return wrapped;
    },
    get: function (index) {
      return index === undefined ? list.slice() : list[index];
    },
    find: function (selector) {
      var found = [];
      list.forEach(function (element) {
        found = found.concat(Array.prototype.slice.call(element.querySelectorAll(selector)));
      });
      return elements(found);
    },
    first: function () {
      return elements(list.slice(0, 1));
    },
    closest: function (selector) {
      return elements(
        list
          .map(function (element) {
            return element.closest(selector);
          })
          .filter(Boolean)
      );
    },
    on: function (type, handler) {
      list.forEach(function (element) {
        element.addEventListener(type, handler);
      });
      return wrapped;
    },
    attr: function (name) {
      return list[0] ? list[0].getAttribute(name) : undefined;
    },
    text: function () {
      return list
        .map(function (element) {
          return element.textContent;
        })
        .join('');
    },
    toArray: function () {
      return list.slice();
    }
  };
  list.forEach(function (element, index) {
    wrapped[index] = element;
  });
  return wrapped;
}
window.$ = window.jQuery = function (subject) {
  if (typeof subject === 'function') return void mw.demoReady(subject);
  if (typeof subject === 'string')
    return elements(Array.prototype.slice.call(document.querySelectorAll(subject)));
  if (!subject) return elements([]);
  return elements(
    subject.length !== undefined && !subject.nodeType ? Array.prototype.slice.call(subject) : [subject]
  );
};
window.$.Deferred = mw.demoDeferred;
mw.demoReady = function (callback) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
  else setTimeout(callback, 0);
};
