// A running Demarche server as what rdf-test-suite calls an engine: every test reaches it over HTTP only.
//
// The default graph of a Demarche store is the union of its graphs, so that a plain query finds everything. The tests
// have a default graph of their own: it is kept in the graph for data without a name, and each query says by
// default-graph-uri and named-graph-uri, each update by using-graph-uri and using-named-graph-uri, which graphs it
// means, as the SPARQL 1.1 Protocol provides.

const { Writer } = require('n3');
const { Readable } = require('node:stream');
const { TestCaseQueryEvaluationHandler, Util } = require('rdf-test-suite');

const SERVER = process.env.DEMARCHE_URL;
const TOKEN = process.env.DEMARCHE_TOKEN;
const UNFILED = 'https://w3id.org/demarche/kb/graph/unfiled';
const JSON_ROWS = 'application/sparql-results+json';

// The runner asks the W3C's web server for the type of such a file; on disk the ending tells it.
Util.extensionToContentType.rdf = 'application/rdf+xml';

// The tests write, which takes the token: the runner's own requests get it here.
const plainFetch = globalThis.fetch;
globalThis.fetch = (url, init = {}) => {
  const headers = new Headers(init.headers);
  if (String(url).startsWith(SERVER)) headers.set('Authorization', `Bearer ${TOKEN}`);
  return plainFetch(url, { ...init, headers });
};

async function send(path, method, type, body, accept = '*/*') {
  const response = await fetch(SERVER + path, { method, body, headers: { 'Content-Type': type, Accept: accept } });
  const text = await response.text();
  if (!response.ok) {
    throw Object.assign(new Error(`${method} ${path}: ${response.status} ${text}`), { status: response.status });
  }
  return { type: response.headers.get('Content-Type') ?? '', text };
}

const ask = (query, parameters, accept) =>
  send(`sparql?${parameters}`, 'POST', 'application/sparql-query', query, accept);
const change = (update, parameters = '') =>
  send(`sparql?${parameters}`, 'POST', 'application/sparql-update', update);

const graphsOf = quads => [...new Set(quads.map(quad => quad.graph.value))];

/** Empties the store and puts the data of a test into it. */
async function load(quads) {
  await change('DROP SILENT ALL');
  for (const graph of graphsOf(quads)) {
    const writer = new Writer({ format: 'N-Triples' });
    quads.filter(quad => quad.graph.value === graph)
      .forEach(quad => writer.addQuad(quad.subject, quad.predicate, quad.object));
    const text = await new Promise((done, failed) =>
      writer.end((error, result) => (error ? failed(error) : done(result))));
    const name = graph === '' ? 'default' : `graph=${encodeURIComponent(graph)}`;
    await send(`graphs?${name}`, 'PUT', 'application/n-triples', text);
  }
}

const dataset = (quads, forDefault, forNamed) => new URLSearchParams([
  [forDefault, UNFILED],
  ...graphsOf(quads).filter(graph => graph !== '').map(graph => [forNamed, graph]),
]);

const withBase = (text, options) => (options.baseIRI ? `BASE <${options.baseIRI}>\n${text}` : text);

async function answer(data, query, accept, options) {
  await load(data);
  if (/\bFROM\b/u.test(query)) {
    // The query names its graphs itself, by relative IRIs; the runner gives the base as http: and the graphs as https:.
    const baseIRI = options.baseIRI.replace(/^http:/u, 'https:');
    return ask(withBase(query, { baseIRI }), '', accept);
  }
  return ask(withBase(query, options), dataset(data, 'default-graph-uri', 'named-graph-uri'), accept);
}

/** Whether the server takes a text for SPARQL; what it refuses for another reason it has understood. */
async function isUnderstood(request) {
  try {
    await request;
    return true;
  } catch (error) {
    if (error.status === undefined) throw error;
    return error.status !== 400;
  }
}

async function everything() {
  const { type, text } = await ask('SELECT * { GRAPH ?g { ?s ?p ?o } }', '', JSON_ROWS);
  const rows = await TestCaseQueryEvaluationHandler.parseQueryResult(type, SERVER, Readable.from([text]));
  const { DataFactory } = require('n3');
  return rows.value.map(row => DataFactory.quad(row['?s'], row['?p'], row['?o'],
    row['?g'].value === UNFILED ? DataFactory.defaultGraph() : row['?g']));
}

module.exports = {
  async parse(text) {
    if (!await isUnderstood(ask(text, '', '*/*')) && !await isUnderstood(change(text))) {
      throw new Error('the server says that this is not SPARQL');
    }
  },

  async query(data, query, options) {
    const { type, text } = await answer(data, query, `${JSON_ROWS}, application/n-triples`, options);
    return TestCaseQueryEvaluationHandler.parseQueryResult(type, options.baseIRI ?? SERVER, Readable.from([text]));
  },

  async queryResultFormat(data, query, mediaType, options) {
    const { text } = await answer(data, query, mediaType, options);
    return Readable.from([text]);
  },

  async update(data, update, options) {
    await load(data);
    // A request may not say USING twice, and where no data is in the default graph there is nothing to tell apart.
    const needsNone = /\b(WITH|USING)\b/iu.test(update) || !graphsOf(data).includes('');
    await change(withBase(update, options),
      needsNone ? '' : dataset(data, 'using-graph-uri', 'using-named-graph-uri'));
    return everything();
  },
};
