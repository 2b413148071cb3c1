package gql

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"spona/graph"
	"spona/graph/access"
	"spona/schema"
)

// idPrefix stands before the hash in the id of a document, as the specification
// of GraphQL over HTTP has it for ids that are hashes.
const idPrefix = "sha256:"

// trusted are the texts of documents that a client may name instead of sending them,
// by id.
type trusted map[string]string

// newTrusted takes texts by the SHA-256 of each in hexadecimal.
func newTrusted(texts map[string]string) (trusted, error) {
	known := make(trusted, len(texts))
	for hash, text := range texts {
		if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != hash {
			return nil, fmt.Errorf("gql: trusted document %s: this is not the hash of its text", hash)
		}
		known[idPrefix+hash] = text
	}
	return known, nil
}

// trust parses trusted documents, once. It holds them to the same limits and rules as
// any other document, and says which do not fit this schema; those are then answered
// like any other that does not.
func (d *documents) trust(texts trusted) (misfit error) {
	d.trusted = make(map[string]*ast.QueryDocument, len(texts))
	for id, text := range texts {
		document, errs := d.parse(text)
		if errs == nil {
			errs = d.validate(document)
		}
		if errs != nil {
			misfit = fmt.Errorf("gql: trusted document %s: %w", id, errs)
			continue
		}
		d.trusted[id] = document
	}
	return misfit
}

// fit fails where a document does not even fit the schema of the role that sees most:
// what a page asks may be for staff alone, also where nobody but visitors comes.
func (t trusted) fit(most access.Role, limits Limits) error {
	loaded, err := schema.LoadFor(most)
	if err != nil {
		return err
	}
	return newDocuments(loaded, limits).trust(t)
}

// named fills in the document that a request names. One that is not known here is
// of another edition of the program; the client has to be renewed.
func (t trusted) named(p *params, id string) *refusal {
	text, ok := t[id]
	if !ok {
		message := "there is no trusted document of that id: is the page older than the server?"
		if !strings.HasPrefix(id, idPrefix) {
			message = "ids of trusted documents begin with " + idPrefix
		}
		r := refuse(http.StatusNotFound, graph.CodeNotFound, message)
		r.field = "documentId"
		return r
	}
	p.query, p.named = text, id
	return nil
}
