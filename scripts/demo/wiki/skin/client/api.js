mw.Api = function (options) {
  var given = options || {};
  this.defaults = Object.assign({ action: 'query', format: 'json' }, given.parameters);
  this.url = (given.ajax && given.ajax.url) || mw.util.wikiScript('api');
  this.timeout = (given.ajax && given.ajax.timeout) || 30000;
  this.headers = (given.ajax && given.ajax.headers) || {};
  this.running = [];
};
mw.Api.prototype = {
  get: function (parameters, ajax) {
    return this.ajax(parameters, Object.assign({ type: 'GET' }, ajax));
  },
  post: function (parameters, ajax) {
    return this.ajax(parameters, Object.assign({ type: 'POST' }, ajax));
  },
  abort: function () {
    this.running.splice(0).forEach(function (controller) {
      controller.abort();
    });
  },
  ajax: function (parameters, ajax) {
    var self = this;
    var deferred = mw.demoDeferred();
    var controller = new window.AbortController();
    var timer = setTimeout(
      function () {
        controller.abort();
      },
      (ajax && ajax.timeout) || this.timeout
    );
    var body = encode(Object.assign({}, this.defaults, parameters));
    var isPost = ajax && ajax.type === 'POST';
    this.running.push(controller);
    fetch(isPost ? this.url : this.url + '?' + body.toString(), {
      method: isPost ? 'POST' : 'GET',
      body: isPost ? body : undefined,
      headers: Object.assign({}, this.headers),
      credentials: 'same-origin',
      signal: controller.signal
    })
      .then(function (response) {
        if (!response.ok) return Promise.reject(response);
        return response.json().then(function (answer) {
          var fault = answer.error || (answer.errors && answer.errors[0]);
          if (fault) deferred.reject(fault.code || 'unknown', answer, answer, { status: response.status });
          else
            deferred.resolve(answer, {
              status: response.status,
              getResponseHeader: function (name) {
                return response.headers.get(name);
              }
            });
        });
      })
      .catch(function (problem) {
        var aborted = problem && problem.name === 'AbortError';
        deferred.reject('http', {
          xhr: { status: (problem && problem.status) || 0 },
          textStatus: aborted ? 'abort' : 'error',
          exception: String(problem)
        });
      })
      .finally(function () {
        clearTimeout(timer);
        self.running = self.running.filter(function (entry) {
          return entry !== controller;
        });
      });
    return deferred.promise({
      abort: function () {
        controller.abort();
      }
    });
  },
  getToken: function (type) {
    var name = (type || 'csrf') + 'Token';
    return this.get({ action: 'query', meta: 'tokens', type: type || 'csrf', formatversion: 2 }).then(
      function (answer) {
        var token = answer.query.tokens[name.toLowerCase()];
        mw.user.tokens.set(name, token);
        return token;
      }
    );
  },
  postWithToken: function (type, parameters, ajax) {
    var self = this;
    var kind = type === 'edit' ? 'csrf' : type;
    var known = mw.user.tokens.get(kind + 'Token');
    function send(token) {
      return self.post(Object.assign({}, parameters, { token: token }), ajax);
    }
    if (!known) return self.getToken(kind).then(send);
    return send(known).then(null, function (code, answer) {
      if (code === 'badtoken') return self.getToken(kind).then(send);
      return mw.demoDeferred().reject(code, answer).promise();
    });
  },
  postWithEditToken: function (parameters, ajax) {
    return this.postWithToken('csrf', parameters, ajax);
  },
  badToken: function (type) {
    mw.user.tokens.set(type + 'Token', '');
  },
  saveOption: function (name, value) {
    return this.postWithToken('csrf', {
      action: 'options',
      optionname: name,
      optionvalue: value === null ? undefined : value
    });
  },
  saveOptions: function (options) {
    var self = this;
    return Promise.all(
      Object.keys(options).map(function (name) {
        return self.saveOption(name, options[name]);
      })
    );
  },
  getMessages: function (names) {
    return this.get({
      meta: 'allmessages',
      ammessages: names,
      amlang: mw.config.get('wgUserLanguage'),
      formatversion: 2
    }).then(function (answer) {
      var found = {};
      ((answer.query && answer.query.allmessages) || []).forEach(function (entry) {
        if (!entry.missing) found[entry.name] = entry.content;
      });
      return found;
    });
  },
  loadMessages: function (names) {
    return this.getMessages(names).then(function (found) {
      mw.messages.set(found);
      return true;
    });
  },
  loadMessagesIfMissing: function (names) {
    var missing = names.filter(function (name) {
      return !mw.messages.exists(name);
    });
    return missing.length === 0 ? mw.demoDeferred().resolve(true).promise() : this.loadMessages(missing);
  }
};
mw.Rest = function () {};
function encode(parameters) {
  var body = new URLSearchParams();
  Object.keys(parameters).forEach(function (name) {
    var value = parameters[name];
    if (value === undefined || value === false) return;
    body.append(name, value === true ? '1' : Array.isArray(value) ? value.join('|') : String(value));
  });
  return body;
}
