// Promises that hand on several values, as jQuery's do: mw.Api rejects with ( code, answer ).
mw.demoDeferred = function () {
  var state = 'pending';
  var values = [];
  var waiting = [];
  function settle(to) {
    return function () {
      if (state !== 'pending') return deferred;
      state = to;
      values = Array.prototype.slice.call(arguments);
      waiting.splice(0).forEach(function (run) {
        setTimeout(run, 0);
      });
      return deferred;
    };
  }
  function later(run) {
    if (state === 'pending') waiting.push(run);
    else setTimeout(run, 0);
  }
  var promise = {
    state: function () {
      return state;
    },
    then: function (onDone, onFail) {
      var next = mw.demoDeferred();
      later(function () {
        var handler = state === 'resolved' ? onDone : onFail;
        if (typeof handler !== 'function') {
          next[state === 'resolved' ? 'resolve' : 'reject'].apply(null, values);
          return;
        }
        try {
          var result = handler.apply(null, values);
          if (result && typeof result.then === 'function') result.then(next.resolve, next.reject);
          else next.resolve(result);
        } catch (error) {
          next.reject(error);
        }
      });
      return next.promise();
    },
    catch: function (onFail) {
      return promise.then(null, onFail);
    },
    done: function (handler) {
      later(function () {
        if (state === 'resolved') handler.apply(null, values);
      });
      return promise;
    },
    fail: function (handler) {
      later(function () {
        if (state === 'rejected') handler.apply(null, values);
      });
      return promise;
    },
    always: function (handler) {
      later(function () {
        handler.apply(null, values);
      });
      return promise;
    },
    promise: function (extra) {
      return extra ? Object.assign(extra, promise) : promise;
    }
  };
  promise.finally = function (handler) {
    return promise.then(
      function (value) {
        handler();
        return value;
      },
      function (reason) {
        handler();
        throw reason;
      }
    );
  };
  var deferred = Object.assign({}, promise, { resolve: settle('resolved'), reject: settle('rejected') });
  return deferred;
};
