// Starts GraphiQL on the page's own API. The example names no entity, so that it
// works whatever is loaded.
"use strict";
// The name under which one library of the bundle looks for the nonce of its
// style element.
window.__webpack_nonce__ = document.currentScript.dataset.nonce;

const example = `# What is loaded, and who published it.
# Run it with Ctrl-Enter (⌘-Enter).
# Ctrl-Space suggests fields.
{
  datasets {
    id
    title
    publisher
    licence
  }
  dataVersion
}
`;

// A link may bring a query along, after a # and so without telling the server.
// What is typed stays in this tab and goes with
// it: the browser keeps no history of what somebody asked.
const given = new URLSearchParams(window.location.hash.slice(1)).get("query");

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: example,
    query: given === null ? undefined : given,
    storage: window.sessionStorage,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: false,
  }),
);
