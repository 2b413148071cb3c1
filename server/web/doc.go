// Package web serves the web interface from the binary: pages, their parts and
// the text of the operations that they ask.
//
// The interface is TypeScript in src, built by Vite into dist; both are committed,
// so that the program is built without Node. "npm run build" in this folder makes
// dist anew, and nothing in it depends on the machine that made it.
//
// There is one document for all pages. It is served at the addresses of
// src/app/routes.json, the same list that the interface finds its pages by, and
// with the status 404 elsewhere. The server adds to its head which parts the page
// and the reader's language consist of, from what the build wrote of them. All
// addresses are without hashes: a browser may keep what it got, and asks whether it
// is still the same.
package web
