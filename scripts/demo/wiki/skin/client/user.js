mw.user = {
  tokens: new mw.Map(),
  options: new mw.Map(),
  getName: function () {
    return mw.config.get('wgUserName');
  },
  getId: function () {
    return mw.config.get('wgUserId') || 0;
  },
  isAnon: function () {
    return mw.user.getName() === null;
  },
  isTemp: function () {
    return mw.config.get('wgUserIsTemp') === true;
  },
  isNamed: function () {
    return !mw.user.isAnon() && !mw.user.isTemp();
  },
  getGroups: function (callback) {
    return Promise.resolve(mw.config.get('wgUserGroups')).then(function (groups) {
      if (callback) callback(groups);
      return groups;
    });
  },
  getRights: function (callback) {
    return Promise.resolve(window.demoPage.rights.slice()).then(function (rights) {
      if (callback) callback(rights);
      return rights;
    });
  },
  id: function () {
    return mw.user.getName() || mw.user.sessionId();
  },
  sessionId: function () {
    return 'demo-session';
  },
  clientPrefs: {
    get: function (feature) {
      var match = document.documentElement.className.match(new RegExp(feature + '-clientpref-(\\w+)'));
      return match ? match[1] : false;
    },
    set: function () {
      return false;
    }
  }
};
