// Hooks with memory: a handler added late is called at once with what was fired last.
var hooks = Object.create(null);
mw.hook = function (name) {
  var hook = hooks[name] || (hooks[name] = { handlers: [], fired: null });
  return {
    add: function () {
      Array.prototype.forEach.call(arguments, function (handler) {
        hook.handlers.push(handler);
        if (hook.fired) callSafely(handler, hook.fired);
      });
      return this;
    },
    remove: function () {
      var gone = Array.prototype.slice.call(arguments);
      hook.handlers = hook.handlers.filter(function (handler) {
        return gone.indexOf(handler) < 0;
      });
      return this;
    },
    fire: function () {
      hook.fired = Array.prototype.slice.call(arguments);
      hook.handlers.slice().forEach(function (handler) {
        callSafely(handler, hook.fired);
      });
      return this;
    }
  };
};
function callSafely(handler, values) {
  try {
    handler.apply(null, values);
  } catch (error) {
    mw.log.error(error);
  }
}

var tracked = [];
mw.track = function (topic, data) {
  tracked.forEach(function (entry) {
    if (topic.indexOf(entry.topic) === 0) entry.handler(topic, data);
  });
};
mw.trackSubscribe = function (topic, handler) {
  tracked.push({ topic: topic, handler: handler });
};
mw.errorLogger = {
  logError: function (error) {
    mw.log.error(error);
  }
};
mw.log = function () {};
mw.log.warn = function () {
  console.warn.apply(console, arguments);
};
mw.log.error = function () {
  console.error.apply(console, arguments);
};
mw.log.deprecate = function (object, name, value) {
  object[name] = value;
};
mw.requestIdleCallback = function (callback) {
  setTimeout(function () {
    callback({
      didTimeout: false,
      timeRemaining: function () {
        return 50;
      }
    });
  }, 1);
};
