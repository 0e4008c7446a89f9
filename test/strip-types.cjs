// Node's own type stripping as jest transformer: positions stay, so stack traces and coverage are exact without source maps.
const { stripTypeScriptTypes } = require('node:module');

module.exports = { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
