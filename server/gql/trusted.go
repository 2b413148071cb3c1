package gql

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph"
)

// idPrefix stands before the hash in the id of a document, as the specification
// of GraphQL over HTTP has it for ids that are hashes.
const idPrefix = "sha256:"

// trusted are the documents that a client may name instead of sending them, by
// id, parsed once.
type trusted map[string]trustedDocument

type trustedDocument struct {
	text     string
	document *ast.QueryDocument
}

// newTrusted takes texts by the SHA-256 of each in hexadecimal. It holds them to
// the same limits and rules as any other document, so that what a page asks can
// be answered.
func newTrusted(texts map[string]string, documents *documents) (trusted, error) {
	known := make(trusted, len(texts))
	for hash, text := range texts {
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
			return nil, fmt.Errorf("gql: trusted document %s: this is not the hash of its text", hash)
		}
		document, errs := documents.parse(text)
		if errs == nil {
			errs = documents.validate(document)
		}
		if errs != nil {
			return nil, fmt.Errorf("gql: trusted document %s: %w", hash, errs)
		}
		known[idPrefix+hash] = trustedDocument{text, document}
	}
	return known, nil
}

// named fills in the document that a request names. One that is not known here is
// of another edition of the program; the client has to be renewed.
func (t trusted) named(p *params, id string) *refusal {
	found, ok := t[id]
	if !ok {
		message := "there is no trusted document of that id: is the page older than the server?"
		if !strings.HasPrefix(id, idPrefix) {
			message = "ids of trusted documents begin with " + idPrefix
		}
		r := refuse(http.StatusNotFound, graph.CodeNotFound, message)
		r.field = "documentId"
		return r
	}
	p.query, p.document = found.text, found.document
	return nil
}
