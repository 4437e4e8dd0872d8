// mw.Map: values by name, as mw.config, mw.messages and mw.user.options keep them.
mw.Map = function () {
  this.values = Object.create(null);
};
mw.Map.prototype = {
  get: function (selection, fallback) {
    var self = this;
    var missing = fallback === undefined ? null : fallback;
    if (selection === undefined) return Object.assign({}, this.values);
    if (Array.isArray(selection)) {
      var found = {};
      selection.forEach(function (name) {
        found[name] = self.get(name, missing);
      });
      return found;
    }
    return selection in this.values ? this.values[selection] : missing;
  },
  set: function (selection, value) {
    if (typeof selection === 'object') {
      Object.assign(this.values, selection);
      return true;
    }
    if (value === undefined) return false;
    this.values[selection] = value;
    return true;
  },
  exists: function (name) {
    return name in this.values;
  }
};
mw.config = new mw.Map();
mw.now = function () {
  return window.performance.now();
};
