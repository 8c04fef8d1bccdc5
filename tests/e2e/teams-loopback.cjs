/** Loaded before Microsoft's local client, which would listen on every address: here it listens on this machine only. */
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function listenHere(first, ...rest) {
  if (first !== null && typeof first === 'object')
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  return listen.call(this, Number(first), '127.0.0.1', ...rest.filter((each) => typeof each !== 'string'));
};
