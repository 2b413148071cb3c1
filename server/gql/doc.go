// Package gql serves the GraphQL API over HTTP.
//
// It follows the GraphQL over HTTP specification: POST with JSON, GET for queries
// alone, application/graphql-response+json (the default) and application/json. A
// request that cannot be executed has no "data", and every error has a code in
// its extensions.
//
// # What a stranger can make the server do
//
// Everything is bounded before it costs: see [Limits]. A request goes through
// these steps, each of which can refuse it:
//
//  1. HTTP: method, origin, media types, size of the body (http.go, body.go)
//  2. JSON: depth and number of values (json.go)
//  3. the document: tokens, then its shape without regard to types, so that no
//     rule of validation meets a document that it would take long over (shape.go,
//     overlap.go), then validation (document.go)
//  4. variables, strictly by their types (variables.go)
//  5. cost: the most values that the answer can have (cost.go)
//  6. execution, with a time limit and a limit on how many at once (handler.go)
//
// # Other sites
//
// There is no cross-origin access: no Access-Control header is ever sent, and
// what a browser says comes from another site is refused. So that this does not
// hang on what a browser says alone, a GET needs a header that makes a browser ask
// first (GraphQL-Require-Preflight, X-Requested-With, or a Content-Type of JSON),
// and a POST needs JSON, which does the same.
//
// # Trusted documents
//
// A client may send the id of a document that came with the program ("documentId"
// in place of "query") as the pages do. Queries that clients would persist themselves (APQ)
// are off; nothing that a client sends is kept but parsed documents, in a cache
// bounded in bytes.
package gql
