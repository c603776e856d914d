// Lets a test in another language drive twitter-api-v2, line by line: JSON in, JSON out.
//
// {"make": NAME, "tokens": …}                     a client under a name
// {"as": NAME, "call": "v2.me", "args": […]}      what a method of it returns
// {"as": NAME, "pages": "v2.search", "args": […]} every page of a paginator
//
// With "keep": NAME the client that a sign-in returns stands under that name. A file in
// `args` is {"$base64": …}. A refusal comes back as {"refused": …} with the client's own words.
'use strict';

const https = require('node:https');
const net = require('node:net');
const readline = require('node:readline');
const { TwitterApi } = require('twitter-api-v2');

const LONGEST_LIFE_MS = 60_000;
const there = new URL(process.argv[2]);
const clients = {};

// The client knows X's own addresses only; the line itself is laid to the practice server.
class Detour extends https.Agent {
  createConnection() {
    return net.connect(Number(there.port), there.hostname);
  }
}
const settings = { httpAgent: new Detour({ keepAlive: true }) };

const revived = (_, value) =>
  value && typeof value.$base64 === 'string' ? Buffer.from(value.$base64, 'base64') : value;

async function called({ as, call, args = [] }) {
  const path = call.split('.');
  const method = path.pop();
  const owner = path.reduce((part, name) => part[name], clients[as]);
  return owner[method](...args);
}

async function pages({ as, pages: call, args }) {
  const found = [];
  let page = await called({ as, call, args });
  while (true) {
    found.push({ posts: page.tweets, includes: page.includes, meta: page.meta });
    if (page.done) return found;
    page = await page.next();
  }
}

async function done(wish) {
  if (wish.make) {
    clients[wish.make] = new TwitterApi(wish.tokens, settings);
    return {};
  }
  if (wish.pages) return { told: await pages(wish) };
  const told = await called(wish);
  if (!wish.keep) return { told };
  if (told instanceof TwitterApi) {
    clients[wish.keep] = told;
    return {};
  }
  const { client, ...rest } = told;
  clients[wish.keep] = client;
  return { told: rest };
}

async function main() {
  setTimeout(() => process.exit(3), LONGEST_LIFE_MS).unref();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let answer;
    try {
      answer = await done(JSON.parse(line, revived));
    } catch (error) {
      answer = { refused: { words: String(error), ...(error.toJSON ? error.toJSON() : {}) } };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  settings.httpAgent.destroy();
}

main();
