// Follows loads of data sets with the npm package graphql-ws, reads on by a cursor, and
// sees a forged one refused. It needs the modules graphql-ws and ws in the folder
// LIVE_MODULES, and two loads after it says that it follows.
//
//	LIVE_MODULES=DIR node follow.mjs ws://localhost:8080/graphql
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.LIVE_MODULES, 'node_modules', 'x'));
const { createClient } = require('graphql-ws');
const { WebSocket } = require('ws');
const url = process.argv[2];
const query = 'subscription ($after: String) { datasetLoaded(after: $after) { cursor dataset { id } } }';

const open = () => createClient({ url, webSocketImpl: WebSocket, lazy: true, retryAttempts: 5 });

const first = open();
const { value: version } = await first.iterate({ query: '{ dataVersion }' }).next();
if (!version.data.dataVersion) throw new Error(`no version: ${JSON.stringify(version)}`);

const events = first.iterate({ query });
const next = events.next();
await first.iterate({ query: '{ dataVersion }' }).next(); // on the same socket
console.log('following');
const told = [(await next).value.data.datasetLoaded, (await events.next()).value.data.datasetLoaded];
await events.return();
await first.dispose();

const second = open();
const again = (await second.iterate({ query, variables: { after: told[0].cursor } }).next()).value.data.datasetLoaded;
if (again.dataset?.id !== told[1].dataset?.id) throw new Error(`after ${JSON.stringify(told)} came ${JSON.stringify(again)}`);

let code = '';
try {
  await second.iterate({ query, variables: { after: 'forged' } }).next();
} catch (errors) {
  code = errors[0]?.extensions?.code;
}
if (code !== 'BAD_USER_INPUT') throw new Error(`a forged cursor is answered with ${code}`);
await second.dispose();
console.log('done');
